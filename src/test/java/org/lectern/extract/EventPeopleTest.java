package org.lectern.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who took part in the event that a document tells of, and what they did there. */
class EventPeopleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jane Roe opened the session by honouring the memory of Karl Marsh. | Jane Roe spoke",
        "The session was opened by Karl Marsh. | Karl Marsh spoke",
        "Jane Roe presided over the meeting, attended by Karl Marsh and Ann Lee. |"
            + " Jane Roe presided; Karl Marsh attended; Ann Lee attended",
        "The meeting was also attended by Karl Marsh. | Karl Marsh attended",
        "Also present were Cai Qi, Li Xi and Foreign Minister Wang Yi. |"
            + " Cai Qi attended; Li Xi attended; Wang Yi attended",
        "In attendance at the opening were Ann Lee and Karl Marsh. | Ann Lee attended; Karl Marsh attended",
        "On the evening of the first long day of it, Jane Roe of the Road Office recalled the meeting of"
            + " ministers in spring focusing on money and attended by Karl Marsh. | ''",
      })
  void took(String sentence, String expected) {
    String text = "The National Road Conference was held in Ulm on 3 May 1999. " + sentence;
    assertEquals(
        expected,
        Fixtures.document(text).events().get(0).participants().stream()
            .map(p -> p.name() + " " + p.part().label())
            .collect(Collectors.joining("; ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "交通部部长王建国出席会议并作重要讲话。会议由副省长李华主持。 | 王建国 attended; 王建国 spoke; 李华 presided",
        "陈明远、赵立强、周文等出席会议。 | 陈明远 attended; 赵立强 attended; 周文 attended",
        "出席会议的还有发展委副主任林海、银行行长金墉博士和荷兰大使彼得·范德梅尔。 |" + " 林海 attended; 金墉 attended; 彼得·范德梅尔 attended",
        "能源部部长吴温楷、省长敏奈博士，使馆参赞谭书富出席仪式。 | 吴温楷 attended; 敏奈 attended; 谭书富 attended",
        "出席会议的有使团团长刘豫锡大使，委员会基础设施与能源委员阿玛尼，工业委员穆昌加。 |" + " 刘豫锡 attended; 阿玛尼 attended; 穆昌加 attended",
        "前总理门德赛汗·恩赫赛汗与会发表演讲。 | 门德赛汗·恩赫赛汗 attended; 门德赛汗·恩赫赛汗 spoke",
        "高校、企业和师生代表参加活动。 | ''",
        "韩国、日本参加会议。各省、自治区、直辖市负责人出席会议。 | ''",
        "他会见了出席会议的各国代表。会议主持人很高兴。 | ''",
      })
  void tookInChinese(String sentences, String expected) {
    String text = "全国港口工作会议2018年4月20日在宁波召开。" + sentences;
    assertEquals(
        expected,
        Fixtures.document(text).events().get(0).participants().stream()
            .map(p -> p.name() + " " + p.part().label())
            .collect(Collectors.joining("; ")));
  }
}
