package org.lectern.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Scripts that the build of the program made, to be written after something else. */
final class ProgramScript {
  private ProgramScript() {}

  /**
   * A script of the program after other code.
   *
   * @param name its name, such as {@code disk.js}
   */
  static byte[] after(byte[] before, String name) throws IOException {
    try (InputStream in = ProgramScript.class.getResourceAsStream("/bundle/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without its script " + name);
      }
      ByteArrayOutputStream both = new ByteArrayOutputStream();
      both.writeBytes(before);
      in.transferTo(both);
      return both.toByteArray();
    }
  }
}
