using Google.Protobuf.WellKnownTypes;
using Pulumi.Wire;
using Pulumirpc;

namespace Infra.Engine.Host;

/// <summary>The Engine service over a deployment: what a program says, and its root resource.</summary>
internal sealed class EngineService(Deployment deployment, SecretMask mask)
{
    private static readonly Task<Empty> Done = Task.FromResult(new Empty());
    private volatile string root = "";

    /// <summary>Adds the service's methods.</summary>
    public void AddTo(RpcServices services) => services
        .Unary(EngineMethods.Log, (request, _) => Log(request))
        .Unary(EngineMethods.GetRootResource, (_, _) =>
            Task.FromResult(new GetRootResourceResponse { Urn = root }))
        .Unary(EngineMethods.SetRootResource, (request, _) =>
        {
            root = request.Urn;
            return Task.FromResult(new SetRootResourceResponse());
        })
        .Unary(EngineMethods.StartDebugging, (_, _) => Done)
        .Unary(EngineMethods.RequirePulumiVersion, (request, _) => RequireVersion(request.PulumiVersionRange));

    // SDKs send whole property bags in clear at debug level, several per resource: nothing is done with them.
    private Task<Empty> Log(LogRequest request)
    {
        if (request.Severity == LogSeverity.Debug)
        {
            return Done;
        }

        var (severity, prefix) = request.Severity switch
        {
            LogSeverity.Warning => (DiagnosticSeverity.Warning, "warning: "),
            LogSeverity.Error => (DiagnosticSeverity.Error, "error: "),
            _ => (DiagnosticSeverity.Info, ""),
        };
        deployment.Diagnostic(new EngineEvent.Diagnostic(
            request.Urn is "" ? null : new Urn(request.Urn),
            severity,
            mask.Hide(request.Message) + "\n",
            prefix,
            request.StreamId,
            request.Ephemeral));
        return Done;
    }

    private static Task<RequirePulumiVersionResponse> RequireVersion(string range) =>
        VersionRange.Contains(range, CliVersion.Number)
            ? Task.FromResult(new RequirePulumiVersionResponse())
            : Task.FromException<RequirePulumiVersionResponse>(new RpcException(
                RpcStatusCode.Unknown,
                $"Pulumi CLI version {CliVersion.Number} does not satisfy the version range \"{range}\""));
}
