namespace Infra.Stacks.Organization;

/// <summary>What environments know of the organisation: the outputs of its stack.</summary>
public sealed class OrganizationReference
{
    private readonly string stack;
    private readonly StackReference? reference;

    private OrganizationReference(string stack, StackReference? reference)
    {
        this.stack = stack;
        this.reference = reference;
    }

    /// <summary>Where the management repository is cloned from.</summary>
    public Output<string> RepositoryUrl => Text(nameof(OrganizationStack.RepositoryUrl));

    /// <summary>Who jobs of pull requests are to a cloud.</summary>
    public Output<string> PreviewSubject => Text(nameof(OrganizationStack.PreviewSubject));

    /// <summary>Where images are pushed to.</summary>
    public Output<string> ImageRegistry => Text(nameof(OrganizationStack.ImageRegistry));

    /// <summary>Where exporters report to.</summary>
    public Output<string> PortApiUrl => Text(nameof(OrganizationStack.PortApiUrl));

    /// <summary>The organisation whose stack has that name, in this project.</summary>
    /// <param name="stack">Name of the stack.</param>
    /// <param name="isPlanned">Whether it is only planned: a preview then shows words where its outputs will be.
    /// </param>
    public static OrganizationReference To(string stack, bool isPlanned = false)
    {
        var deployment = Deployment.Instance;
        var isThere = !(isPlanned && deployment.IsDryRun);
        return new OrganizationReference(stack, isThere
            ? new StackReference($"{deployment.OrganizationName}/{deployment.ProjectName}/{stack}")
            : null);
    }

    /// <summary>Who jobs that deploy to an environment are to a cloud.</summary>
    /// <param name="environment">The environment: one of the organisation's targets.</param>
    public Output<string> ApplySubjectOf(string environment) =>
        reference?.RequireOutput(nameof(OrganizationStack.ApplySubjects)).Apply(subjects =>
            (string)(((ImmutableDictionary<string, object>)subjects).GetValueOrDefault(environment)
                ?? throw new RunException(
                    $"{stack} has no deployment target '{environment}'; "
                        + $"add it to infra:deployments in Pulumi.{stack}.yaml")))
        ?? Unknown($"{nameof(OrganizationStack.ApplySubjects)}.{environment}");

    private Output<string> Text(string output) =>
        reference?.RequireOutput(output).Apply(static value => (string)value) ?? Unknown(output);

    private Output<string> Unknown(string output) => Output.Create($"({output} of {stack}, which is not up yet)");
}
