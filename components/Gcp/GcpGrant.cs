using Pulumi.Gcp.Dns;
using Pulumi.Gcp.Projects.Inputs;

using AccountMember = Pulumi.Gcp.ServiceAccount.IAMMember;
using ProjectMember = Pulumi.Gcp.Projects.IAMMember;

namespace Infra.Components.Gcp;

/// <summary>A role over something.</summary>
public abstract record GcpGrant
{
    private GcpGrant()
    {
    }

    internal abstract Resource To(string name, Input<string> member, GcpPlace place, CustomResourceOptions options);

    /// <summary>Over the project.</summary>
    /// <param name="Role">The role, such as <c>roles/dns.reader</c>.</param>
    public sealed record OnProject(Input<string> Role) : GcpGrant
    {
        /// <summary>What else must hold, in CEL. Default: nothing.</summary>
        public string? Condition { get; init; }

        internal override Resource To(
            string name, Input<string> member, GcpPlace place, CustomResourceOptions options) =>
            new ProjectMember(name, new()
            {
                Project = place.Project,
                Role = Role,
                Member = member,
                Condition = Condition is null ? null! : new IAMMemberConditionArgs
                {
                    Title = name,
                    Expression = Condition,
                },
            }, options);
    }

    /// <summary>Over one zone of Cloud DNS.</summary>
    /// <param name="Role">The role.</param>
    /// <param name="Zone">Name of the managed zone.</param>
    public sealed record OnZone(string Role, string Zone) : GcpGrant
    {
        internal override Resource To(
            string name, Input<string> member, GcpPlace place, CustomResourceOptions options) =>
            new DnsManagedZoneIamMember(name, new()
            {
                Project = place.Project,
                ManagedZone = Zone,
                Role = Role,
                Member = member,
            }, options);
    }

    /// <summary>Over one service account: to act as it.</summary>
    /// <param name="Role">The role.</param>
    /// <param name="Account">Full name of the service account.</param>
    public sealed record OnAccount(string Role, Output<string> Account) : GcpGrant
    {
        internal override Resource To(
            string name, Input<string> member, GcpPlace place, CustomResourceOptions options) =>
            new AccountMember(name, new() { ServiceAccountId = Account, Role = Role, Member = member }, options);
    }
}
