using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;

namespace Infra.Components.Aws;

/// <summary>What apps on AWS Lambda run as, and the firewall around them.</summary>
public sealed class AwsFunctions : ComponentResource
{
    /// <summary>One role and one firewall for all functions of a control plane.</summary>
    public AwsFunctions(string name, AwsFunctionsArgs args, ComponentResourceOptions? options = null)
        : base("infra:aws:Functions", name, options)
    {
        RoleArn = new AwsRole(name, new AwsRoleArgs
        {
            Trust = RolePrincipal.Functions.TrustPolicy,
            Policies = ["service-role/AWSLambdaVPCAccessExecutionRole"],
            Rights = AwsPolicy.Of(new AwsStatement(
                ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"],
                $"arn:aws:secretsmanager:{args.Region}:{args.Account}:secret:{args.Keys}-*")),
        }, Children.Of(this)).Arn;
        SecurityGroupId = new SecurityGroup(name, new()
        {
            Description = "Functions reach out, and nothing reaches in: their addresses are AWS's.",
            VpcId = args.VpcId,
            Egress = new SecurityGroupEgressArgs
            {
                Protocol = "-1",
                FromPort = 0,
                ToPort = 0,
                CidrBlocks = AwsNetwork.Anywhere,
            },
            Tags = { { "Name", name } },
        }, Children.Of(this)).Id;
        RegisterOutputs();
    }

    /// <summary>As whom functions run.</summary>
    public Output<string> RoleArn { get; }

    /// <summary>Firewall of functions.</summary>
    public Output<string> SecurityGroupId { get; }
}
