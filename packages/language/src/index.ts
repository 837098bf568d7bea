export { type Catalog, createCatalog } from "./catalog";
export { chooseLanguage, currentLocale, startLanguage, useLanguage, useLocale } from "./current-language";
export {
  formatClock,
  formatLanguage,
  formatList,
  formatMinutes,
  formatMoment,
  formatNumber,
} from "./formats";
export { inMiddle } from "./in-middle";
export { isLanguage, type Language, LANGUAGES } from "./languages";
export { plural } from "./plural";
