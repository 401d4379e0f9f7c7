namespace Infra.Stacks.Tests.Admission;

/// <summary>An object with one change, and what becomes of it.</summary>
/// <param name="Policy">The policy that judges it.</param>
/// <param name="Kind">Which of <see cref="AdmissionSamples"/>.</param>
/// <param name="Change">What is other in it.</param>
/// <param name="Message">A part of what is said when it is refused; null where it is accepted.</param>
internal sealed record AdmissionCase(string Policy, string Kind, string Change, string? Message)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<AdmissionCase> All { get; } =
        [.. PackageCases.All, .. StoreCases.All, .. ClaimCases.All, .. RightsCases.All];

    /// <summary>As the API server is asked.</summary>
    public AdmissionRequest Request => AdmissionSamples.Changed(Kind, Change);

    /// <inheritdoc/>
    public override string ToString() => $"{Policy}: {Kind} {Change}";
}
