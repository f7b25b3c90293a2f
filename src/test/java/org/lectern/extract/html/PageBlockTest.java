package org.lectern.extract.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words of a page a browser sets as one paragraph. */
class PageBlockTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "<p>one <b>and</b> two</p><p>three</p>; one and two|three",
        "one<br>two; one two",
        "one<br> <br>two<br><br><br>three; one|two|three",
        "<div>one<p>two</p>three</div>; one|two|three",
        "<table><tr><td>one<td>two</table>; one|two",
        "<ul><li>one<ul><li>two</ul><li>three</ul>; one|two|three",
        "<span><div>one</div></span>two; one|two",
        "<p> </p><script>code</script>; ''",
      })
  void blocks(String html, String lines) {
    PageTree page = PageTree.of("<body>" + html + "</body>");
    page.boxes.stream().filter(box -> box.is("script")).forEach(box -> box.skip(Skip.CODE));
    List<String> found = PageBlock.in(page.body).stream().map(PageBlock::line).toList();
    assertEquals(lines, String.join("|", found));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "<p>more <a href=/a>here</a></p>; 0.5",
        "<p>more <a name=a>here</a></p>; 0",
        "<p><a href=/a>more <b>here</b></a></p>; 1",
      })
  void links(String html, double density) {
    PageTree page = PageTree.of("<body>" + html + "</body>");
    assertEquals(density, PageBlock.in(page.body).get(0).linkDensity(), 0.1);
  }
}
