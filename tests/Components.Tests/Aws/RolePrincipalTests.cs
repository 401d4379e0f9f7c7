using Infra.Components.Aws;
using Infra.Testing;

namespace Infra.Components.Tests.Aws;

/// <summary>Who may assume a role.</summary>
public sealed class RolePrincipalTests
{
    [Fact]
    public void TrustPolicy_OfPods_AllowsTaggedSessions() => Golden.Matches(RolePrincipal.Pods.TrustPolicy, "json");
}
