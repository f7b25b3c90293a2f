package org.lectern.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Paragraph;
import org.lectern.model.Reason;
import org.lectern.model.Span;

/** Tells what kind of text a document is, by its title, its opening and its form. */
final class KindRule {
  private record Sign(Kind kind, Pattern pattern) {}

  private static final List<Sign> IN_TITLE =
      List.of(
          sign(Kind.INTERVIEW, "\\binterview|访谈|专访|答记者问|press conference|\\bQ ?& ?A\\b"),
          sign(Kind.TRANSCRIPT, "\\btranscript\\b|记者会|文字实录"),
          sign(Kind.COMMUNIQUE, "\\bcommuniqu|\\bjoint (?:statement|declaration)|公报|联合声明"),
          sign(Kind.MINUTES, "\\bminutes\\b|会议纪要"),
          sign(Kind.LETTER, "^(?:open )?letter\\b|congratulatory letter|贺信|致.{1,20}信$"),
          sign(
              Kind.SPEECH,
              "\\b(?:speech|remarks|address|statement by|toast|lecture|keynote|eulogy|national"
                  + " statement|state of the union)\\b|讲话|致辞|演讲|发言(?!人)|discours|discurso|allocution"
                  + "|intervention|выступление|كلمة"),
          sign(Kind.REPORT, "\\bhighlights\\b|^(?:summary|report)\\b"));
  private static final Pattern DELIVERED =
      Pattern.compile(
          "(?i)\\b(?:speech|remarks|address)\\b[^.]{0,40}\\b(?:delivered|made|given) by\\b");
  private static final Pattern SALUTATION =
      Pattern.compile(
          "(?i)(?:(?:mr|madam|mme|monsieur|señor|herr)\\.? (?:president|speaker|chair|chairman|chairperson"
              + "|secretary|le président|presidente)|ladies and gentlemen|mesdames|excellenc|your"
              + " (?:excellenc|majest|royal)|distinguished (?:guests|delegates|colleagues|president)"
              + "|my fellow|fellow[- ](?:citizens|americans)|dear (?:friends|colleagues|comrades)|尊敬的"
              + "|女士们|各位|同志们|уважаем|السيد).{0,200}");
  private static final Pattern TURN =
      Pattern.compile(
          "(?:(?:Q|A|The |Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Madam|Hon)\\b[^:.]{0,50}|\\p{Lu}{2}[\\p{Lu} .'-]{1,30}|Q|A):\\s\\S[\\s\\S]*"
              + "|(?:问|答|\\p{IsHan}{0,12}(?:记者|发言人|主持人))[：:]\\s?\\S[\\s\\S]*");

  /** Where nobody speaks twice, the labels may be those of a list. */
  private static final double NOBODY_TWICE = 0.55;

  private KindRule() {}

  private static Sign sign(Kind kind, String pattern) {
    return new Sign(
        kind, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  static Optional<Inferred<Kind>> find(Reading reading) {
    Optional<Inferred<Kind>> transcript = turns(reading);
    return byTitle(reading)
        .or(() -> transcript)
        .or(() -> delivered(reading))
        .or(() -> dispatch(reading))
        .or(() -> salutation(reading))
        .or(() -> held(reading));
  }

  private static Optional<Inferred<Kind>> byTitle(Reading reading) {
    return reading
        .head()
        .title()
        .flatMap(
            title -> {
              for (Sign sign : IN_TITLE) {
                Matcher matcher = sign.pattern.matcher(title.value());
                if (matcher.find()) {
                  return Optional.of(
                      new Inferred<>(sign.kind, 0.93, "kind-title", title.support(), List.of())
                          .because(
                              Reason.of("The title says “{words}”.")
                                  .with("words", matcher.group())));
                }
              }
              return Optional.empty();
            });
  }

  private static Optional<Inferred<Kind>> turns(Reading reading) {
    List<Span> turns =
        paragraphs(reading, 400)
            .filter(p -> p.length() < 20_000 && isTurn(reading.words(head(p))))
            .toList();
    if (turns.size() < 3) {
      return Optional.empty();
    }
    boolean questions =
        turns.stream().filter(t -> isQuestion(reading.words(head(t)))).count() * 3 >= turns.size();
    Kind kind = questions ? Kind.INTERVIEW : Kind.TRANSCRIPT;
    long speakers =
        turns.stream().map(t -> reading.words(head(t)).split("[:：]", 2)[0]).distinct().count();
    double confidence = speakers < turns.size() ? 0.85 : NOBODY_TWICE;
    return Optional.of(
        Inferred.of(kind, confidence, "kind-turns", reading.support(head(turns.get(0))))
            .because(
                Reason.of("{count} of its paragraphs begin with a speaker and a colon.")
                    .with("count", turns.size())));
  }

  private static boolean isQuestion(String turn) {
    return turn.startsWith("Q") || turn.startsWith("问");
  }

  private static boolean isTurn(String head) {
    return (head.indexOf(':') > 0 || head.indexOf('：') > 0) && TURN.matcher(head).matches();
  }

  private static Optional<Inferred<Kind>> delivered(Reading reading) {
    return reading.sentences().stream()
        .limit(4)
        .filter(s -> DELIVERED.matcher(reading.words(s)).find())
        .findFirst()
        .map(
            s ->
                Inferred.of(Kind.SPEECH, 0.85, "kind-delivered", reading.support(s))
                    .because("Its opening says who delivered the speech."));
  }

  private static Optional<Inferred<Kind>> dispatch(Reading reading) {
    return reading
        .dateline()
        .map(
            line ->
                Inferred.of(Kind.REPORT, 0.9, "kind-dateline", reading.support(line.placeSpan()))
                    .because("It begins with a dateline, as an agency's report does."));
  }

  private static Optional<Inferred<Kind>> salutation(Reading reading) {
    return paragraphs(reading, 8)
        .filter(p -> p.length() < 400 && SALUTATION.matcher(reading.words(p)).lookingAt())
        .findFirst()
        .map(
            p ->
                Inferred.of(Kind.SPEECH, 0.85, "kind-salutation", reading.support(p))
                    .because("It opens by addressing an audience."));
  }

  /** An account of a meeting that says where the news is from. */
  private static Optional<Inferred<Kind>> held(Reading reading) {
    return Publication.agencyReport(reading)
        .map(
            report ->
                Inferred.of(Kind.REPORT, 0.8, "kind-agency", reading.support(report.span()))
                    .because("It says which agency the news is from."));
  }

  private static Span head(Span paragraph) {
    return new Span(paragraph.start(), Math.min(paragraph.end(), paragraph.start() + 80));
  }

  private static java.util.stream.Stream<Span> paragraphs(Reading reading, int most) {
    return reading.cleaned().paragraphs().stream().limit(most).map(Paragraph::span);
  }
}
