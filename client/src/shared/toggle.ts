/** Something that is on or off, and the way to change it. */
export interface Toggle {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}
