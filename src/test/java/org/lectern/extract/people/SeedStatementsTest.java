package org.lectern.extract.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.TestDocuments;
import org.lectern.model.Authority;
import org.lectern.model.Mention;
import org.lectern.model.Paragraph;
import org.lectern.model.ReportedEvent.Participant;
import org.lectern.model.Statement;

/**
 * Who says what in the seeds, marked by reading: the speaker of the sentence that begins with the
 * given words, or {@code -} for a sentence that is nobody's.
 */
class SeedStatementsTest {
  private record Read(
      String text, List<Mention> mentions, List<Statement> statements, List<Participant> present) {}

  private static final Map<String, Read> READ = new ConcurrentHashMap<>();

  private static Read read(String seed) {
    return READ.computeIfAbsent(
        seed,
        number -> {
          String text = TestDocuments.seed(number);
          List<Paragraph> paragraphs = TestDocuments.paragraphs(text);
          List<Mention> mentions =
              MentionFinder.find(TokenizedText.of(text, paragraphs), Gazetteer.of(Authority.EMPTY));
          return new Read(
              text,
              mentions,
              StatementFinder.find(TokenizedText.of(text, paragraphs), mentions),
              ParticipantFinder.find(TokenizedText.of(text, paragraphs), mentions));
        });
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          000 | BEIJING -- Xi Jinping, general secretary | -
          000 | He pointed out that since the 18th | Xi Jinping
          000 | The overall leadership of the Party has been | Xi Jinping
          000 | Xi added that China has accelerated | Xi Jinping
          000 | Xi stressed that as China embarks | Xi Jinping
          000 | Under the guidance of the Thought | Xi Jinping
          000 | It is imperative to undertake | Xi Jinping
          000 | It is essential to uphold the Party's | Xi Jinping
          000 | Spreading positive energy is | Xi Jinping
          000 | Work must be done to forge | Xi Jinping
          000 | It is imperative to govern cyberspace | Xi Jinping
          000 | Endeavors must be made to build | Xi Jinping
          000 | Efforts must be made to promote the high-quality | Xi Jinping
          000 | Xi stressed that Party committees | Xi Jinping
          000 | Internet and information technology departments | Xi Jinping
          000 | The National Conference on Cyber Security | -
          000 | Cai Qi, a member of the Standing Committee | -
          000 | Ding Xuexiang, a member of the Standing | -
          000 | Cai Qi pointed out in his speech | Cai Qi
          000 | He described Xi's instructions | Cai Qi
          000 | The instructions must be resolutely | Cai Qi
          000 | Cai emphasized that since | Cai Qi
          000 | General Secretary Xi's important thought on boosting | Cai Qi
          000 | The thought has raised the Party's | Cai Qi
          000 | We must further learn the thought | Cai Qi
          000 | Cai stressed that strategic arrangements | Cai Qi
          000 | Positive publicity and guidance online | Cai Qi
          000 | We should implement the major strategies | Cai Qi
          000 | It is essential to rely on innovation | Cai Qi
          000 | Efforts should also be made to strengthen cyber | Cai Qi
          000 | International exchanges and pragmatic | Cai Qi
          000 | The Party's supervision over the internet | Cai Qi
          000 | The Central Cyberspace Affairs Commission and its | Cai Qi
          000 | Li Shulei, a member of the Political Bureau | Li Shulei
          000 | Li said that it is necessary | Li Shulei
          000 | It is necessary to strengthen Party's | Li Shulei
          000 | Relevant officials from Beijing | -
          000 | Shi Taifeng, He Lifeng, Zhang Youxia | -
          000 | Also present were members | -
          001 | Xi Jinping, the General Secretary of the Communist | Xi Jinping
          001 | Cai Qi, member of the Standing Committee | -
          001 | Ding Xuexiang, member of the Standing | -
          001 | Xi Jinping pointed out that since the 18th | Xi Jinping
          001 | Construction, the network security guarantee | Xi Jinping
          001 | Xi Jinping emphasized that in the new era | Xi Jinping
          001 | It is necessary to guide the socialist | Xi Jinping
          001 | Xi Jinping said that we must adhere | Xi Jinping
          001 | Adhere to the management of the network | Xi Jinping
          001 | Adhere to the construction of loyal | Xi Jinping
          001 | Xi Jinping proposed that the Communist | Xi Jinping
          001 | The network information departments | Xi Jinping
          001 | Cai Qi, Secretary of the Central Secretariat, emphasized | Cai Qi
          001 | It is necessary to keep in mind | Cai Qi
          001 | It is necessary to strengthen online | Cai Qi
          001 | He mentioned that we must make | Cai Qi
          001 | Adhere to innovation-driven | Cai Qi
          001 | Strengthen network legislative | Cai Qi
          002 | BEIJING, April 21 -- Chinese President | Xi Jinping
          002 | Premier Li Keqiang, deputy head | -
          002 | Wang Huning, also deputy head of the commission | -
          002 | Since the 18th CPC National Congress, China has | Xi Jinping
          002 | Xi urged improving the governance | Xi Jinping
          002 | Internet media should spread | Xi Jinping
          002 | Internet service providers should | Xi Jinping
          002 | Efforts should be made to enhance | Xi Jinping
          002 | Xi stressed cyberspace security | Xi Jinping
          002 | China will fiercely crack down | Xi Jinping
          002 | Stressing that the country will | Xi Jinping
          002 | The development of cybersecurity and informatization should | Xi Jinping
          002 | Efforts should also be made to develop | Xi Jinping
          002 | The people-centered development vision | Xi Jinping
          002 | Xi urged enhancing military-civilian | Xi Jinping
          002 | He called for putting in place | Xi Jinping
          002 | Xi said it is a general trend | Xi Jinping
          002 | Cyberspace governance under the framework | Xi Jinping
          002 | He called for strengthening cooperation | Xi Jinping
          002 | Xi also stressed the centralized | Xi Jinping
          002 | While presiding over the conference | Li Keqiang
          002 | In his concluding remarks, Wang Huning | Wang Huning
          003 | BEIJING – Chinese President Xi Jinping has stressed | Xi Jinping
          003 | Xi, also general secretary of the CPC | -
          003 | Since the 18th CPC National Congress in 2012 | Xi Jinping
          003 | He said China has established | Xi Jinping
          003 | The country has accelerated its efforts | Xi Jinping
          003 | He said the important role | Xi Jinping
          003 | Xi stressed adhering to several | Xi Jinping
          003 | He also stressed the need to coordinate | Xi Jinping
          003 | Vigorous efforts should be made | Xi Jinping
          003 | A national meeting on cybersecurity | -
          003 | Cai Qi, a member of the Standing | -
          003 | Xi’s instruction was conveyed by | -
          003 | Xi’s instruction paved the way | Cai Qi
          003 | Cai called for strong efforts | Cai Qi
          003 | In his summary speech, Li Shulei | Li Shulei
          004 | Xi Jinping said: Since the 18th | Xi Jinping
          004 | After listening to the speeches | -
          004 | The first question is about | -
          004 | Xi Jinping stressed that, for the online | Xi Jinping
          004 | We must adapt to the people | Xi Jinping
          004 | In comparison with cities | Xi Jinping
          004 | Xi Jinping pointed out that if a society | Xi Jinping
          004 | He stressed that the Internet is not | Xi Jinping
          004 | Having perseverance means that | Xi Jinping
          004 | Xi Jinping pointed out that the market | Xi Jinping
          004 | Firstly, we must persist | Xi Jinping
          004 | We must break through institutional | Xi Jinping
          """)
  void speakers(String seed, String start, String speaker) {
    Read read = read(seed);
    int at = read.text().indexOf(start);
    assertTrue(at >= 0, "no such sentence");
    Optional<Statement> said =
        read.statements().stream()
            .filter(s -> s.span().start() <= at && at < s.span().end())
            .findFirst();
    assertEquals(speaker, said.map(Statement::speaker).orElse("-"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          000 | Xi Jinping | general secretary of the Communist Party of China (CPC) Central Committee
          000 | Xi Jinping | Chinese president and chairman of the Central Military Commission
          000 | Xi Jinping | General Secretary
          000 | Cai Qi | member of the Standing Committee of the Political Bureau of the CPC Central Committee and a member of the Secretariat of the CPC Central Committee
          000 | Ding Xuexiang | member of the Standing Committee of the Political Bureau of the CPC Central Committee and vice premier of the State Council
          000 | Li Shulei | member of the Political Bureau of the CPC Central Committee and head of the Publicity Department of the CPC Central Committee
          001 | Xi Jinping | General Secretary of the Communist Party of China
          001 | Cai Qi | Secretary of the Central Secretariat
          001 | Ding Xuexiang | member of the Standing Committee of the Political Bureau of the Communist Party of China and deputy prime minister of the State Council
          002 | Xi Jinping | Chinese President
          002 | Xi Jinping | general secretary of the Communist Party of China (CPC) Central Committee
          002 | Xi Jinping | chairman of the Central Military Commission
          002 | Xi Jinping | head of the Central Cyberspace Affairs Commission
          002 | Li Keqiang | Premier
          002 | Li Keqiang | deputy head of the commission
          002 | Wang Huning | deputy head of the commission
          003 | Ding Xuexiang | member of the Standing Committee of the Political Bureau of the CPC Central Committee and Vice Premier
          """)
  void roles(String seed, String name, String role) {
    assertTrue(
        read(seed).mentions().stream()
            .anyMatch(
                m ->
                    m.name().equals(name)
                        && m.roles().stream().anyMatch(r -> r.words().equals(role))));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          000 | Xi Jinping, Cai Qi, Ding Xuexiang, Li Shulei, Shi Taifeng, He Lifeng, Zhang Youxia, Chen Wenqing, Wang Xiaohong, Wu Zhenglong
          001 | Xi Jinping, Cai Qi, Ding Xuexiang
          002 | Xi Jinping, Li Keqiang, Li Zhanshu, Wang Yang, Zhao Leji, Han Zheng, Wang Huning
          003 | Xi Jinping, Cai Qi, Ding Xuexiang, Li Shulei
          004 | Xi Jinping
          """)
  void people(String seed, String names) {
    assertEquals(
        List.of(names.split(", ")),
        read(seed).mentions().stream()
            .filter(m -> m.type() == Mention.Type.PERSON)
            .map(Mention::name)
            .distinct()
            .toList());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          000 | Cai Qi attended, Cai Qi spoke, Ding Xuexiang attended, Ding Xuexiang conveyed, Li Shulei concluded, Shi Taifeng attended, He Lifeng attended, Zhang Youxia attended, Chen Wenqing attended, Wang Xiaohong attended, Wu Zhenglong attended
          001 | Cai Qi attended, Cai Qi spoke, Ding Xuexiang attended, Ding Xuexiang conveyed
          002 | Xi Jinping spoke, Li Keqiang presided, Li Zhanshu attended, Wang Yang attended, Zhao Leji attended, Han Zheng attended, Wang Huning concluded
          003 | Cai Qi attended, Cai Qi spoke, Ding Xuexiang conveyed, Ding Xuexiang attended, Li Shulei concluded
          004 | Xi Jinping spoke
          """)
  void participants(String seed, String parts) {
    assertEquals(
        List.of(parts.split(", ")),
        read(seed).present().stream().map(p -> p.name() + " " + p.part().label()).toList());
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          000 | ORGANISATION | Ministry of Industry and Information Technology
          000 | ORGANISATION | Xinjiang Production and Construction Corps
          000 | ORGANISATION | Central Cyberspace Affairs Commission
          000 | ORGANISATION | People's Daily
          000 | PLACE | Beijing
          000 | PLACE | China
          001 | ORGANISATION | Xinhua News Agency
          001 | ORGANISATION | Communist Party of China
          001 | PLACE | Beijing
          002 | ORGANISATION | United Nations
          002 | PLACE | Beijing
          """)
  void organisationsAndPlaces(String seed, Mention.Type type, String name) {
    assertTrue(
        read(seed).mentions().stream().anyMatch(m -> m.type() == type && m.name().equals(name)));
  }

  @Test
  void eventsAndDoctrinesAreNoMentions() {
    Read read = read("000");
    assertTrue(read.text().contains("Xi Jinping Thought on Socialism"));
    for (Mention mention : read.mentions()) {
      String behind = read.text().substring(mention.span().end());
      assertTrue(!behind.startsWith(" Thought"), mention::toString);
      assertTrue(!mention.name().contains("Congress"), mention::toString);
      assertTrue(!mention.name().contains("Conference"), mention::toString);
    }
  }
}
