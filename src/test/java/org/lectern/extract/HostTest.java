package org.lectern.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.model.Document;
import org.lectern.model.Host;

/** Who held the event that a document tells of. */
class HostTest {
  private static final String BODY =
      " It is said that there was much to be done, and that the time was short, so they began.";
  private static final String HELD = "The National Road Conference was held in Ulm on 3 May 1999. ";

  private static String hosts(String text) {
    Document document = Fixtures.document(text);
    Account.check(document);
    return document.events().stream()
        .flatMap(e -> e.hosts().stream())
        .map(h -> h.role().label() + " " + h.name().value())
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The National Road Conference, hosted by the Ministry of Roads, was held in Ulm on 3 May"
            + " 1999. | host Ministry of Roads",
        "The National Road Conference was held in Ulm on 3 May 1999, hosted by Ghana and Togo. |"
            + " host Ghana; host Togo",
        "The National Road Conference was held in Ulm on 3 May 1999 and was co-hosted by Ghana. |"
            + " host Ghana",
        "The National Road Conference was held in Ulm on 3 May 1999 under the auspices of the Road"
            + " Union. | sponsor Road Union",
        "Hosted by the Road Union and the City of Ulm, the National Road Conference was held in Ulm"
            + " on 3 May 1999. | host Road Union; host City of Ulm",
        "The National Road Conference, hosted by Togo and sponsored by the Road Union, was held in Ulm on"
            + " 3 May 1999. | host Togo; sponsor Road Union",
        "The National Road Conference was hosted by the University of Ulm in Ulm on 3 May 1999. |"
            + " host University of Ulm",
        "The National Road Conference, organised by the Road Union in partnership with the World"
            + " Road Fund, was held in Ulm on 3 May 1999. | organiser Road Union; organiser World"
            + " Road Fund",
      })
  void inTheSentence(String sentence, String expected) {
    assertEquals(expected, hosts(sentence + BODY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The conference was organized by the World Road Organization (WRO) and hosted by the"
            + " Government of Ghana. | organiser World Road Organization (WRO); host Government of"
            + " Ghana",
        "The meeting was jointly sponsored by Denmark and France. | sponsor Denmark; sponsor"
            + " France",
        "It was hosted by the Ministry of Science and Technology. | host Ministry of Science and"
            + " Technology",
        "The three-day event was convened by the Ministry of Industry, Trade and Tourism and the"
            + " Road Union. | organiser Ministry of Industry, Trade and Tourism; organiser Road"
            + " Union",
        "The Road Union hosted the conference. | host Road Union",
        "Ghana and Togo jointly hosted the National Road Conference. | host Ghana; host Togo",
        "Delegates thanked the Mexican government for hosting the conference. | host Mexican"
            + " government",
        "In thanking Mauritius for hosting the meeting, the Chair spoke of roads. | host Mauritius",
        "I begin by thanking Italy, the Union President, for the efforts it has made in hosting"
            + " this conference. | host Italy",
        "They adopted a decision expressing gratitude to the Kingdom of the Netherlands and the"
            + " city of The Hague for hosting this meeting. | host Kingdom of the Netherlands; host"
            + " city of The Hague",
      })
  void behindIt(String sentence, String expected) {
    assertEquals(expected, hosts(HELD + sentence + BODY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The hosts of the programme were late.",
        "Ghana is the host country.",
        "The Mayor of Ulm hosted a dinner.",
        "A reception hosted by the Mayor of Ulm was held in the evening.",
        "The site is hosted by Example Networks.",
        "Ulm hosts the largest road in the country.",
        "The next Road Conference will be hosted by Ghana.",
        "The Third Bridge Forum, hosted by Ghana, was held in Accra on 5 May 1998.",
        "The Third Bridge Forum was held in Accra on 5 May 1998. The meeting was organised by"
            + " Togo.",
        "A workshop on bridges, organised by Togo, was discussed.",
        "They thanked Ghana for hosting the bridge workshop.",
        "They thanked Ghana for hosting the meeting in Accra last year.",
        "A resolution co-sponsored by Denmark was adopted.",
        "The conference heard of a fair organised by Togo.",
        "Roads are organised by the Road Union.",
        "The conference was organised by experts of many lands.",
        "The conference was hosted by Stanford students.",
        "They thanked him for hosting the conference.",
        "India said it was considering hosting the conference.",
        "The conference was hosted by the Chair.",
      })
  void notOfThisEvent(String sentence) {
    assertEquals("", hosts(HELD + sentence + BODY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "由甲省政府主办、乙大学承办的全国道路论坛2018年4月20日在北京举行。 | host 甲省政府; organiser 乙大学",
        "全国道路论坛2018年4月20日在北京举行。论坛由中国工商银行马德里分行与西班牙道路大学联合主办。 |" + " host 中国工商银行马德里分行; host 西班牙道路大学",
        "全国道路论坛2018年4月20日在北京举行。本次论坛由国家发展和改革委员会、东盟道路中心共同主办，乙大学承办。 |"
            + " host 国家发展和改革委员会; host 东盟道路中心; organiser 乙大学",
        "全国道路论坛2018年4月20日在北京举行。会议由中国和俄罗斯共同举办。 | host 中国; host 俄罗斯",
        "2018年4月20日，道路部主办的“全国道路论坛”在北京举行。 | host 道路部",
      })
  void inChinese(String text, String expected) {
    assertEquals(expected, hosts(text + "要修路，也要修桥，还要修很多别的东西。"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "下届论坛将由甲省政府主办。",
        "这条路由甲省政府建设。",
        "第三届桥梁大展由甲省政府主办。",
        "中方成功主办金砖国家领导人会晤。",
        "会议由部长主持。",
      })
  void notInChinese(String sentence) {
    assertEquals("", hosts("全国道路论坛2018年4月20日在北京举行。" + sentence + "要修路，也要修桥，还要修很多别的东西。"));
  }

  @Test
  void theEvidenceIsTheName() {
    Document document =
        Fixtures.document(HELD + "The conference was hosted by the Road Union." + BODY);
    Host host = document.events().get(0).hosts().get(0);
    assertEquals("event-hosted-by", host.name().rule());
    assertEquals("Road Union", host.name().support().get(0).of(document.source().text()));
    assertEquals(1, host.name().reasons().size());
  }
}
