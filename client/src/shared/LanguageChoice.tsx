import { isLanguage, LANGUAGES, useLanguage } from "@confa/language";
import { Button } from "@confa/ui";

/** The languages that are not shown now, each under its own name. */
export function LanguageChoice() {
  const [language, choose] = useLanguage();
  const others = Object.keys(LANGUAGES)
    .filter(isLanguage)
    .filter((one) => one !== language);
  return others.map((other) => (
    <Button key={other} variant="quiet" onPress={() => void choose(other)}>
      <span lang={other}>{LANGUAGES[other].name}</span>
    </Button>
  ));
}
