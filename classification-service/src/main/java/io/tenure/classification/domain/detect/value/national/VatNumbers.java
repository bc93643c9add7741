package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.text;

import io.tenure.classification.domain.detect.value.scheme.Cell;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * VAT numbers with their country in front, whichever that is. Sources: VIES; national tax offices.
 */
final class VatNumbers {

  /** Letters in front, and the scheme of what they introduce. */
  private static final Map<String, String> UNION =
      Map.ofEntries(
          Map.entry("AT", "at.uid"),
          Map.entry("BE", "be.vat"),
          Map.entry("BG", "bg.vat"),
          Map.entry("CY", "cy.vat"),
          Map.entry("CZ", "cz.dic"),
          Map.entry("DE", "de.vat"),
          Map.entry("DK", "dk.cvr"),
          Map.entry("EE", "ee.kmkr"),
          Map.entry("EL", "gr.vat"),
          Map.entry("ES", "es.nif"),
          Map.entry("FI", "fi.alv"),
          Map.entry("FR", "fr.tva"),
          Map.entry("HR", "hr.oib"),
          Map.entry("HU", "hu.anum"),
          Map.entry("IE", "ie.vat"),
          Map.entry("IT", "it.iva"),
          Map.entry("LT", "lt.pvm"),
          Map.entry("LU", "lu.tva"),
          Map.entry("LV", "lv.pvn"),
          Map.entry("MT", "mt.vat"),
          Map.entry("NL", "nl.btw"),
          Map.entry("PL", "pl.nip"),
          Map.entry("PT", "pt.nif"),
          Map.entry("RO", "ro.cf"),
          Map.entry("SE", "se.vat"),
          Map.entry("SI", "si.ddv"),
          Map.entry("SK", "sk.dph"),
          Map.entry("XI", "gb.vat"));

  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("AL", "al.nipt"),
          Map.entry("AR", "ar.cuit"),
          Map.entry("AU", "au.abn"),
          Map.entry("AZ", "az.voen"),
          Map.entry("BR", "br.cnpj"),
          Map.entry("BY", "by.unp"),
          Map.entry("CA", "ca.bn"),
          Map.entry("CH", "ch.vat"),
          Map.entry("CL", "cl.rut"),
          Map.entry("CN", "cn.uscc"),
          Map.entry("CO", "co.nit"),
          Map.entry("CR", "cr.cpj"),
          Map.entry("DO", "do.rnc"),
          Map.entry("DZ", "dz.nif"),
          Map.entry("EC", "ec.ruc"),
          Map.entry("EG", "eg.tn"),
          Map.entry("FO", "fo.vn"),
          Map.entry("GB", "gb.vat"),
          Map.entry("GH", "gh.tin"),
          Map.entry("GN", "gn.nifp"),
          Map.entry("GT", "gt.nit"),
          Map.entry("ID", "id.npwp"),
          Map.entry("IL", "il.hp"),
          Map.entry("IN", "in_.gstin"),
          Map.entry("IS", "is_.vsk"),
          Map.entry("JP", "jp.cn"),
          Map.entry("KE", "ke.pin"),
          Map.entry("KR", "kr.brn"),
          Map.entry("MA", "ma.ice"),
          Map.entry("MC", "mc.tva"),
          Map.entry("MD", "md.idno"),
          Map.entry("ME", "me.pib"),
          Map.entry("MK", "mk.edb"),
          Map.entry("MX", "mx.rfc"),
          Map.entry("MZ", "mz.nuit"),
          Map.entry("NO", "no.mva"),
          Map.entry("NZ", "nz.ird"),
          Map.entry("OM", "om.vat"),
          Map.entry("PE", "pe.ruc"),
          Map.entry("PY", "py.ruc"),
          Map.entry("RS", "rs.pib"),
          Map.entry("RU", "ru.inn"),
          Map.entry("SM", "sm.coe"),
          Map.entry("SN", "sn.ninea"),
          Map.entry("SV", "sv.nit"),
          Map.entry("TH", "th.tin"),
          Map.entry("TN", "tn.mf"),
          Map.entry("TR", "tr.vkn"),
          Map.entry("TW", "tw.ubn"),
          Map.entry("UA", "ua.edrpou"),
          Map.entry("UY", "uy.rut"),
          Map.entry("VE", "ve.rif"),
          Map.entry("VN", "vn.mst"),
          Map.entry("ZA", "za.tin"));

  /** Countries whose own number begins with two letters that are not the country's. */
  private static final Set<String> OWN_PREFIX = Set.of("CH");

  private final Map<String, Scheme> union = new HashMap<>();
  private final Map<String, Scheme> all = new HashMap<>();

  private VatNumbers(List<Scheme> national) {
    Map<String, Scheme> byKey = new HashMap<>();
    national.forEach(scheme -> byKey.put(scheme.key(), scheme));
    UNION.forEach((country, key) -> union.put(country, byKey.get(key)));
    OTHERS.forEach((country, key) -> all.put(country, byKey.get(key)));
    all.putAll(union);
  }

  static List<Scheme> schemes(List<Scheme> national) {
    VatNumbers numbers = new VatNumbers(national);
    return List.of(
        text("eu.vat", ValueType.VAT_ID, 0.001, c -> numbers.accepted(c, numbers.union)),
        text("vatin", ValueType.VAT_ID, 0.001, c -> numbers.accepted(c, numbers.all)));
  }

  private boolean accepted(Cell cell, Map<String, Scheme> schemes) {
    if (cell.letters() < 2
        || cell.digits() < 2
        || cell.code().length() < 5
        || cell.code().length() > 18) {
      return false;
    }
    String country = cell.code().part(0, 2).text();
    Scheme scheme = schemes.get(country);
    if (scheme == null || OWN_PREFIX.contains(country)) {
      return scheme != null && scheme.accepts(cell);
    }
    return scheme.acceptsPrefixed(cell);
  }
}
