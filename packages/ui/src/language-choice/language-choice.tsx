import { isLanguage, LANGUAGES, useLanguage } from "@confa/language";
import { Button } from "../button/button";

export type LanguageChoiceProps = { size?: "md" | "sm" | undefined };

/** The languages that are not shown now, each under its own name. */
export function LanguageChoice({ size = "md" }: LanguageChoiceProps) {
  const [language, choose] = useLanguage();
  const others = Object.keys(LANGUAGES)
    .filter(isLanguage)
    .filter((one) => one !== language);
  return others.map((other) => (
    <Button key={other} variant="quiet" size={size} onPress={() => void choose(other)}>
      <span lang={other}>{LANGUAGES[other].name}</span>
    </Button>
  ));
}
