package org.lectern.extract;

import java.util.regex.Pattern;

/** Words that a speech begins with, to those who hear it. */
final class Salutation {
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:[-—–•·*_e]{1,2}\\s{1,3})?(?:\\(?the )?(?:(?:dear |distinguished )?(?:mr|mrs|ms|mister|madam|madame|mdm|mme|dear|"
              + "m)\\.? (?:deputy |vice-)?(?:president|speaker|chair|secretary|moderator|leaders|le pr[ée]sident)"
              + "|your (?:excellenc|majest|royal|highness|eminence)|ladies and|excellenc(?:ies|y,|y \\p{Lu}|es?,)"
              + "|distinguished |comrades|friends|dear |my fellow|fellow |honou?rable (?:delegates|members|audience|heads|ministers|colleagues|guests|president|speaker|chair)"
              + "|secretary[- ]general|president,|president of the (?:general assembly|\\S{2,9} (?:session|united))"
              + "|monsieur|messieurs|mesdames|excmo|señora?(?:es|s|/a)?[ ,]|sus excelencias|signora? presidente"
              + "|senhor|senhoras|meus cumprimentos|господин|уважаем|in the name of god|bismillah|尊敬的|各位|女士们|同志们).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Salutation() {}

  /** Whether a line or a sentence begins as a salutation does. */
  static boolean opens(String words) {
    return OPENING.matcher(words).matches();
  }
}
