package io.tenure.consent.usecase.gpc;

import io.tenure.consent.domain.purpose.PurposeKey;
import java.util.List;

/** The purposes that are sale, sharing or advertising across contexts. */
public interface SalePurposes {
  List<PurposeKey> all();
}
