package io.tenure.classification.domain.detect.value.scheme;

/**
 * Check digit algorithms that many schemes share. All look at a part of a code that holds digits
 * (or, where said, letters) and never throw.
 */
public final class CheckDigits {

  private static final String DAMM =
      "0317598642709215486342068713591750983426612304597836742095815869720134894536201794386172052581436790";
  private static final String DIHEDRAL =
      "0123456789123406789523401789563401289567401239567859876043216598710432765982104387659321049876543210";
  private static final String PERMUTED =
      "01234567891576283094580379614289160435279453126870428657390127938064157046913258";

  private CheckDigits() {}

  /** Luhn (ISO/IEC 7812-1 annex B). */
  public static boolean luhn(Code c) {
    return luhn(c, 0, c.length());
  }

  /** Luhn over a part. */
  public static boolean luhn(Code c, int start, int end) {
    return end - start > 1 && luhnSum(c, start, end) % 10 == 0;
  }

  /** Luhn's sum where the last digit counts once, the one before it twice, and so on. */
  public static int luhnSum(Code c, int start, int end) {
    int sum = 0;
    boolean twice = false;
    for (int i = end - 1; i >= start; i--) {
      int d = c.d(i);
      int value = twice ? d * 2 : d;
      sum += value > 9 ? value - 9 : value;
      twice = !twice;
    }
    return sum;
  }

  /** ISO 7064 mod 11,10, the last digit being the check digit. */
  public static boolean mod11And10(Code c) {
    int product = 10;
    for (int i = 0; i < c.length() - 1; i++) {
      int sum = (c.d(i) + product) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (product + c.d(-1)) % 10 == 1;
  }

  /** ISO 7064 mod 37,36 over digits and letters. */
  public static boolean mod37And36(Code c, int start, int end) {
    int check = 18;
    for (int i = start; i < end; i++) {
      check = ((check == 0 ? 36 : check) * 2 % 37 + c.v(i)) % 36;
    }
    return check == 1;
  }

  /** ISO 7064 mod 11-2; the last character may be X. */
  public static boolean mod11And2(Code c) {
    int check = 0;
    for (int i = 0; i < c.length(); i++) {
      int value = c.at(i) == 'X' ? 10 : c.d(i);
      check = (check * 2 + value) % 11;
    }
    return check == 1;
  }

  /** Remainder modulo 97 of digits and letters (A = 10 ... Z = 35), as in ISO 7064 mod 97-10. */
  public static int mod97(Code c, int start, int end) {
    return mod97(0, c, start, end);
  }

  /** {@link #mod97(Code, int, int)} with the remainder of what stands before. */
  public static int mod97(int before, Code c, int start, int end) {
    int remainder = before;
    for (int i = start; i < end; i++) {
      int value = c.v(i);
      if (value < 0) {
        return -1;
      }
      remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
    }
    return remainder;
  }

  /** Verhoeff, over the dihedral group of order 10. */
  public static boolean verhoeff(Code c) {
    int check = 0;
    for (int i = 0; i < c.length(); i++) {
      int permuted = PERMUTED.charAt(i % 8 * 10 + c.d(c.length() - 1 - i)) - '0';
      check = DIHEDRAL.charAt(check * 10 + permuted) - '0';
    }
    return check == 0;
  }

  /** Damm, with the quasigroup of his thesis. */
  public static boolean damm(Code c) {
    int check = 0;
    for (int i = 0; i < c.length(); i++) {
      check = DAMM.charAt(check * 10 + c.d(i)) - '0';
    }
    return check == 0;
  }

  /** GS1 check digit (EAN, ISBN-13, GTIN): weights 3 and 1 from the right. */
  public static boolean gs1(Code c, int start, int end) {
    int sum = 0;
    for (int i = end - 1, weight = 1; i >= start; i--, weight = 4 - weight) {
      sum += c.d(i) * weight;
    }
    return sum % 10 == 0;
  }
}
