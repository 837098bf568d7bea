import { IconButton, useTheme, type Theme } from "@confa/ui";
import { Moon, Sun, SunMoon } from "lucide-react";
import { useMessages } from "@/messages/messages";

const THEMES: Record<Theme, { Icon: typeof Sun; next: Theme }> = {
  system: { Icon: SunMoon, next: "light" },
  light: { Icon: Sun, next: "dark" },
  dark: { Icon: Moon, next: "system" },
};

/** Goes round the themes: as the system, light, dark. */
export function ThemeButton() {
  const t = useMessages();
  const [theme, setTheme] = useTheme();
  const { Icon, next } = THEMES[theme];
  return (
    <IconButton
      label={t.general.theme[theme]}
      icon={<Icon aria-hidden="true" />}
      onPress={() => setTheme(next)}
    />
  );
}
