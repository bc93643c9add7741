package io.tenure.kit.subject;

/** What an identifier of a person is; decides its normal form and is part of the reference. */
public enum SubjectKind {
  EMAIL,
  PHONE,
  /** A number that the seller gave; compared without case and outer blanks. */
  CUSTOMER_NUMBER,
  /** {@code system/dataset/key}, where nothing better exists. */
  KEY
}
