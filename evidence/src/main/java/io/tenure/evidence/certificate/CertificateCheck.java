package io.tenure.evidence.certificate;

import io.tenure.evidence.StrictBase64;
import io.tenure.evidence.json.CanonicalJson;
import io.tenure.evidence.merkle.Merkle;
import io.tenure.evidence.merkle.ProofCheck;
import io.tenure.evidence.note.Checkpoint;
import io.tenure.evidence.note.NoteKey;
import io.tenure.evidence.note.SignedNote;
import io.tenure.evidence.note.TlogProof;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Checks a certificate file, offline, and names each part that is wrong. */
public final class CertificateCheck {
  private final List<NoteKey> trusted;

  private CertificateCheck(Collection<NoteKey> trusted) {
    this.trusted = List.copyOf(trusted);
  }

  /** Accepts signatures of these keys only. */
  public static CertificateCheck trusting(Collection<NoteKey> keys) {
    return new CertificateCheck(keys);
  }

  /**
   * Takes the key from the file itself: shows that nothing was changed since it was signed, not who
   * signed.
   */
  public static CertificateCheck withoutTrust() {
    return new CertificateCheck(List.of());
  }

  /** Parts of a file. */
  public enum Part {
    FORM,
    KEY,
    SIGNATURE,
    INCLUSION,
    CHECKPOINT,
    CLAIMS
  }

  /** What is wrong with a part; one sentence. */
  public record Fault(Part part, String sentence) {}

  /**
   * The outcome.
   *
   * @param certificate null where it cannot be read
   * @param pinned whether the key was one that the caller trusts
   */
  public record Report(Certificate certificate, boolean pinned, List<Fault> faults) {
    public Report {
      faults = List.copyOf(faults);
    }

    /** Nothing is wrong. */
    public boolean valid() {
      return faults.isEmpty();
    }
  }

  /** Checks the bytes of a file. */
  public Report check(byte[] bytes) {
    try {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      return check(CertificateFile.parse(decoder.decode(ByteBuffer.wrap(bytes)).toString()));
    } catch (CharacterCodingException e) {
      return unreadable("the file is not UTF-8");
    } catch (IllegalArgumentException e) {
      return unreadable("the file is " + e.getMessage());
    }
  }

  private static Report unreadable(String sentence) {
    return new Report(null, false, List.of(new Fault(Part.FORM, sentence)));
  }

  private Report check(CertificateFile file) {
    var faults = new ArrayList<Fault>();
    NoteKey key = key(file, faults);
    Certificate certificate = certificate(file, faults);
    byte[] content = CanonicalJson.bytes(file.certificate());
    if (key != null) {
      if (!Jws.verifies(file.signature(), content, key)) {
        faults.add(
            new Fault(Part.SIGNATURE, "the signature does not belong to certificate and key"));
      }
      log(file, key, certificate, content, faults);
    }
    return new Report(certificate, key != null && trusted.contains(key), faults);
  }

  private NoteKey key(CertificateFile file, List<Fault> faults) {
    try {
      NoteKey key = NoteKey.parse(file.key());
      if (trusted.isEmpty() || trusted.contains(key)) {
        return key;
      }
      faults.add(new Fault(Part.KEY, "the key is not one of the trusted keys"));
    } catch (IllegalArgumentException e) {
      faults.add(new Fault(Part.KEY, "the key cannot be read: " + e.getMessage()));
    }
    return null;
  }

  private static Certificate certificate(CertificateFile file, List<Fault> faults) {
    try {
      Certificate certificate = CertificateJson.read(file.certificate());
      if (!CanonicalJson.write(CertificateJson.tree(certificate))
          .equals(CanonicalJson.write(file.certificate()))) {
        faults.add(new Fault(Part.CLAIMS, "a value is not in its one spelling"));
      }
      Claims.wrongIn(certificate).forEach(s -> faults.add(new Fault(Part.CLAIMS, s)));
      return certificate;
    } catch (IllegalArgumentException | NullPointerException e) {
      faults.add(new Fault(Part.CLAIMS, "the content is not a certificate of a known form"));
      return null;
    }
  }

  private static void log(
      CertificateFile file,
      NoteKey key,
      Certificate certificate,
      byte[] content,
      List<Fault> faults) {
    if (certificate != null && !entryMatches(file, certificate, content)) {
      faults.add(new Fault(Part.INCLUSION, "the log's entry is not the one for this certificate"));
    }
    TlogProof proof;
    try {
      proof = TlogProof.parse(file.proof());
    } catch (IllegalArgumentException e) {
      faults.add(new Fault(Part.INCLUSION, "the proof cannot be read: " + e.getMessage()));
      return;
    }
    Checkpoint checkpoint = checkpoint(proof, key, faults);
    byte[] leaf = Merkle.leafHash(file.entry().getBytes(StandardCharsets.UTF_8));
    if (checkpoint != null
        && !ProofCheck.inclusion(
            leaf, proof.index(), checkpoint.size(), proof.path(), checkpoint.root())) {
      faults.add(new Fault(Part.INCLUSION, "the entry is not in the log at that place"));
    }
  }

  private static boolean entryMatches(
      CertificateFile file, Certificate certificate, byte[] content) {
    try {
      byte[] salt = StrictBase64.decode(file.salt());
      return CertificateLeaf.matches(file.entry(), salt, certificate, content);
    } catch (IllegalArgumentException | NullPointerException e) {
      return false;
    }
  }

  private static Checkpoint checkpoint(TlogProof proof, NoteKey key, List<Fault> faults) {
    try {
      SignedNote note = SignedNote.parse(proof.checkpoint());
      Checkpoint checkpoint = Checkpoint.parse(note.text());
      if (!checkpoint.origin().equals(key.name())) {
        faults.add(new Fault(Part.CHECKPOINT, "the checkpoint is of another log"));
      } else if (!note.verifiedBy(key)) {
        faults.add(new Fault(Part.CHECKPOINT, "the log did not sign the checkpoint"));
      } else {
        return checkpoint;
      }
    } catch (IllegalArgumentException e) {
      faults.add(new Fault(Part.CHECKPOINT, "the checkpoint cannot be read: " + e.getMessage()));
    }
    return null;
  }
}
