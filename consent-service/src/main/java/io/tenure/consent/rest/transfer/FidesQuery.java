package io.tenure.consent.rest.transfer;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.fides.FidesMapping;
import io.tenure.consent.usecase.fides.FidesOrder;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.subject.SubjectKind;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How records of fides are to be taken over. */
public class FidesQuery {
  private static final List<SubjectKind> USUAL = List.of(SubjectKind.EMAIL, SubjectKind.PHONE);

  @QueryParam("source")
  @DefaultValue("fides")
  @Parameter(description = "format=FIDES: name under which the origin of the events is kept")
  String source;

  @QueryParam("notice")
  @Parameter(
      description =
          "format=FIDES, repeatable: notice:purpose. The notice by its key, by a"
              + " privacy_notice_history_id or by its name. Without it a notice stands for the"
              + " purpose with the same key")
  List<String> notices;

  @QueryParam("identity")
  @Parameter(
      description =
          "format=FIDES, repeatable, best first: EMAIL, PHONE, CUSTOMER_NUMBER (fides's external_id)."
              + " EMAIL and PHONE where nothing is said")
  List<SubjectKind> identities;

  @QueryParam("evidence")
  @Parameter(
      description =
          "format=FIDES: SERVED_NOTICE where fides's records of served notices are kept as proof of"
              + " consent. Without it no consent that is taken over counts as proven")
  Evidence evidence;

  /** What proves a consent that fides knows. */
  @Schema(name = "FidesEvidence")
  public enum Evidence {
    SERVED_NOTICE
  }

  FidesOrder order() {
    if (identities.contains(SubjectKind.KEY)) {
      throw new TenureException(
          ConsentError.FIDES_MAPPING_INVALID,
          "identity is one of EMAIL, PHONE and CUSTOMER_NUMBER: fides knows no others.");
    }
    return new FidesOrder(
        source,
        FidesMapping.parse(notices),
        identities.isEmpty() ? USUAL : identities,
        evidence == Evidence.SERVED_NOTICE);
  }
}
