namespace Infra.Stacks.Tests.Packages;

/// <summary>What a provider package says about what it has.</summary>
internal interface IPackageFacts
{
    /// <summary>The resource, provider or function of a token; null when the package has none.</summary>
    MemberShape? Find(string token);

    /// <summary>A type of inputs, as <c>eks.ClusterVpcConfig</c>; null when the package has none.</summary>
    ObjectShape? InputType(string name);

    /// <summary>A type of outputs; null when the package has none.</summary>
    ObjectShape? OutputType(string name);
}
