import { Moon, Sun, SunMoon } from "lucide-react";
import { IconButton } from "../icon-button/icon-button";
import { type Theme, useTheme } from "./theme";

const THEMES: Record<Theme, { Icon: typeof Sun; next: Theme }> = {
  system: { Icon: SunMoon, next: "light" },
  light: { Icon: Sun, next: "dark" },
  dark: { Icon: Moon, next: "system" },
};

export type ThemeButtonProps = {
  /** What the button is called while each theme is shown. */
  labels: Record<Theme, string>;
  size?: "md" | "sm" | undefined;
};

/** Goes round the themes: as the system, light, dark. */
export function ThemeButton({ labels, size }: ThemeButtonProps) {
  const [theme, setTheme] = useTheme();
  const { Icon, next } = THEMES[theme];
  return (
    <IconButton
      label={labels[theme]}
      icon={<Icon aria-hidden="true" />}
      size={size}
      onPress={() => setTheme(next)}
    />
  );
}
