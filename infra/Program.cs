using Infra;
using Infra.Commands;

if (PlatformProgram.IsStartedByEngine)
{
    return await PlatformProgram.RunAsync();
}

return await BootstrapConsole.RunAsync(args, Surroundings.OfProcess());
