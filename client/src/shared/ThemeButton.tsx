import { IconButton, useTheme, type Theme } from "@confa/ui";
import { Moon, Sun, SunMoon } from "lucide-react";

const THEMES: Record<Theme, { label: string; Icon: typeof Sun; next: Theme }> = {
  system: { label: "Theme: as the system", Icon: SunMoon, next: "light" },
  light: { label: "Theme: light", Icon: Sun, next: "dark" },
  dark: { label: "Theme: dark", Icon: Moon, next: "system" },
};

/** Goes round the themes: as the system, light, dark. */
export function ThemeButton() {
  const [theme, setTheme] = useTheme();
  const { label, Icon, next } = THEMES[theme];
  return <IconButton label={label} icon={<Icon aria-hidden="true" />} onPress={() => setTheme(next)} />;
}
