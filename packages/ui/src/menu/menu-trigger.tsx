export { MenuTrigger, type MenuTriggerProps } from "react-aria-components/Menu";
