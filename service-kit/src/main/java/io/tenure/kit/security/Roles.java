package io.tenure.kit.security;

import java.util.List;

/** The roles of Tenure, as they stand in the claim {@code roles} of a token. */
public final class Roles {

  public static final String POLICY_AUTHOR = "policy-author";
  public static final String POLICY_APPROVER = "policy-approver";
  public static final String DATA_STEWARD = "data-steward";
  public static final String CONNECTOR_ADMIN = "connector-admin";
  public static final String CONSENT_MANAGER = "consent-manager";
  public static final String HOLD_OFFICER = "hold-officer";
  public static final String HOLD_RELEASER = "hold-releaser";
  public static final String DISPOSAL_REQUESTER = "disposal-requester";
  public static final String DISPOSAL_APPROVER = "disposal-approver";
  public static final String REQUEST_AGENT = "request-agent";
  public static final String AUDITOR = "auditor";

  /** A person the data is about: sees own data only. */
  public static final String SUBJECT = "subject";

  /** An account of another system that posts business events; can do nothing else. */
  public static final String EVENT_POSTER = "event-poster";

  /** A service account; may never approve anything. */
  public static final String SERVICE = "service";

  /** Every role, in the order of the documents. */
  public static final List<String> ALL =
      List.of(
          POLICY_AUTHOR,
          POLICY_APPROVER,
          DATA_STEWARD,
          CONNECTOR_ADMIN,
          CONSENT_MANAGER,
          HOLD_OFFICER,
          HOLD_RELEASER,
          DISPOSAL_REQUESTER,
          DISPOSAL_APPROVER,
          REQUEST_AGENT,
          AUDITOR,
          SUBJECT,
          EVENT_POSTER,
          SERVICE);

  private Roles() {}
}
