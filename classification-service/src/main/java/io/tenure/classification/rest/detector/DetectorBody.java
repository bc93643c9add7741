package io.tenure.classification.rest.detector;

import io.tenure.classification.domain.detect.name.Where;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a detector looks for. Its examples have to be invented: they are stored.
 *
 * @param category fideslang key of data about people, or one of ours
 * @param names absent: names say nothing
 * @param values absent: values say nothing
 */
@Schema(name = "DetectorDefinition")
public record DetectorBody(
    @Schema(examples = "Staff number") @NotBlank @Size(max = 200) String title,
    @Schema(examples = "user.unique_id") @NotBlank @Size(max = 200) String category,
    @Valid Names names,
    @Valid Values values,
    @Valid Tests tests) {

  /**
   * Phrases that name the data. A phrase counts as whole words: {@code staff no} is in {@code
   * StaffNo} and {@code staff_no_2}, not in {@code staff_nominee}.
   *
   * @param not phrases in the name or the table that silence the detector
   * @param tables phrases of which the table's name needs one; absent: any table
   * @param where what the name or its surroundings have to be about; absent: ANYWHERE
   * @param decides false: too general to decide without values; absent: true
   */
  @Schema(name = "DetectorNames")
  public record Names(
      @NotNull @Size(min = 1, max = 100) List<@NotBlank @Size(max = 60) String> phrases,
      @Size(max = 100) List<@NotBlank @Size(max = 60) String> not,
      @Size(max = 100) List<@NotBlank @Size(max = 60) String> tables,
      Where where,
      Boolean decides) {}

  /**
   * What values look like.
   *
   * @param words compared without regard to case and accents
   * @param check key of a scheme that the whole value, or the group named {@code check} of the
   *     pattern, has to pass, such as {@code luhn} or {@code de.idnr}
   * @param chance how often something else of the same shape passes; at 0.3 and above the values
   *     never decide alone. It is measured too, and the worse counts
   */
  @Schema(name = "DetectorValues")
  public record Values(
      @Size(max = 20) List<@NotNull @Valid Form> patterns,
      @Size(max = 5000) List<@NotBlank @Size(max = 60) String> words,
      @Size(max = 60) String check,
      @NotNull @DecimalMin("0.000001") @DecimalMax("1") Double chance) {}

  /**
   * A pattern.
   *
   * @param pattern in the syntax of RE2, without flags, look-around and back-references
   * @param inside true: it may stand inside a longer text; such hits are told and never decide
   * @param minLength least number of characters of a value
   * @param maxLength greatest, 512 where absent
   */
  @Schema(name = "DetectorPattern")
  public record Form(
      @Schema(examples = "EMP-[0-9]{6}") @NotBlank @Size(max = 500) String pattern,
      boolean ignoreCase,
      boolean inside,
      @Min(1) @Max(512) Integer minLength,
      @Min(1) @Max(512) Integer maxLength) {}

  /**
   * Examples that have to hold: each part needs one that is meant and one that is not.
   *
   * @param values that fit
   * @param otherValues that do not
   * @param names {@code table.column} that is meant
   * @param otherNames that is not
   */
  @Schema(name = "DetectorTests")
  public record Tests(
      @Size(max = 200) List<@NotNull @Size(max = 1000) String> values,
      @Size(max = 200) List<@NotNull @Size(max = 1000) String> otherValues,
      @Size(max = 200) List<@NotBlank @Size(max = 300) String> names,
      @Size(max = 200) List<@NotBlank @Size(max = 300) String> otherNames) {

    @Override
    public String toString() {
      return "Tests[]";
    }
  }
}
