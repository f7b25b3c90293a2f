package org.lectern.index.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.junit.jupiter.api.Test;

class NumberListTest {
  private static byte[] written(int... numbers) throws IOException {
    NumberList list = new NumberList();
    list.add(99); // from another list, which must not show
    list.clear();
    for (int number : numbers) {
      list.add(number);
    }
    ByteSink bytes = new ByteSink();
    list.write(bytes);
    return bytes.toArray();
  }

  private static void assertReadBack(int... numbers) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(written(numbers));
    int[] read = new int[numbers.length];
    NumberList.read(in, read);
    assertArrayEquals(numbers, read);
    assertTrue(in.eof());
  }

  @Test
  void numbersOfAllSizes() throws IOException {
    Random random = new Random(5);
    for (int round = 0; round < 500; round++) {
      int most = 1 << random.nextInt(31);
      int rarely = 1 << random.nextInt(31);
      int[] numbers = new int[random.nextInt(60)];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = random.nextInt(random.nextInt(9) == 0 ? rarely : most);
      }
      assertReadBack(numbers);
    }
  }

  @Test
  void outliersAreWrittenWhole() throws IOException {
    assertReadBack(Integer.MAX_VALUE);
    Random random = new Random(5);
    int[] numbers = new int[100];
    Arrays.setAll(numbers, i -> random.nextInt(16));
    int without = written(numbers).length;
    numbers[50] = Integer.MAX_VALUE;
    assertReadBack(numbers);
    assertTrue(written(numbers).length <= without + 7);
  }

  @Test
  void numbersThatAreAlikeAreLeftToDeflate() throws IOException {
    int[] numbers = new int[1000];
    Arrays.fill(numbers, 1);
    assertEquals(Rice.VINTS, written(numbers)[0]);
    assertReadBack(numbers);
    Random random = new Random(5);
    Arrays.setAll(numbers, i -> random.nextInt(4));
    assertTrue(written(numbers)[0] <= 1);
  }

  @Test
  void damagedListsAreErrors() {
    assertThrows(CorruptIndexException.class, () -> read(21, 0));
    assertThrows(CorruptIndexException.class, () -> read(255, 0));
    assertThrows(CorruptIndexException.class, () -> read(0, 0, 0, 0, 0, 1));
    assertThrows(CorruptIndexException.class, () -> read(0, 0, 0, 0, 4, 1));
  }

  private static void read(int... bytes) throws IOException {
    byte[] input = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      input[i] = (byte) bytes[i];
    }
    NumberList.read(new ByteArrayDataInput(input), new int[1]);
  }
}
