package org.lectern.serve;

import java.nio.charset.StandardCharsets;

/**
 * The script that reloads a page. A file of the same origin, so that the pages' policy allows it.
 */
final class ReloadScript {
  static final String PATH = "/__reload.js";
  static final String EVENTS = "/__reload";

  /** The first message says which site this is; another one later, that it is another site. */
  static final String SOURCE =
      """
      let shown;
      new EventSource('%s').onmessage = (message) => {
        if (shown !== undefined && shown !== message.data) location.reload();
        shown = message.data;
      };
      """
          .formatted(EVENTS);

  private static final byte[] TAG =
      ("<script type=\"module\" src=\"" + PATH + "\"></script>").getBytes(StandardCharsets.UTF_8);
  private static final byte[] END = "</body>".getBytes(StandardCharsets.US_ASCII);

  private ReloadScript() {}

  /** A page with the script before the end of its body, or at its own end. */
  static byte[] inject(byte[] page) {
    int at = lastEnd(page);
    byte[] out = new byte[page.length + TAG.length];
    System.arraycopy(page, 0, out, 0, at);
    System.arraycopy(TAG, 0, out, at, TAG.length);
    System.arraycopy(page, at, out, at + TAG.length, page.length - at);
    return out;
  }

  private static int lastEnd(byte[] page) {
    for (int at = page.length - END.length; at >= 0; at--) {
      int i = 0;
      while (i < END.length && page[at + i] == END[i]) {
        i++;
      }
      if (i == END.length) {
        return at;
      }
    }
    return page.length;
  }
}
