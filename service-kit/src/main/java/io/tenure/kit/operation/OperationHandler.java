package io.tenure.kit.operation;

/**
 * Does one kind of long work; a CDI bean. Runs on a virtual thread with an active request scope and
 * may block.
 *
 * <p>It may be started again, on this or another replica, after the service died: everything it
 * does must be repeatable from the last {@link OperationContext#checkpoint}.
 */
public interface OperationHandler {

  /** Name of the kind, such as {@code discovery}; one handler per kind. */
  String kind();

  /**
   * Does the work.
   *
   * @return the result, anything Jackson can write as JSON object; null for none
   * @throws io.tenure.kit.problem.TenureException ends the operation as FAILED with that problem;
   *     {@code database.*} is taken as passing and the operation is resumed later
   */
  Object run(OperationContext context) throws Exception;
}
