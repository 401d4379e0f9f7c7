using System.CommandLine;

using Infra.Output;

namespace Infra.Commands;

/// <summary>help: topics beyond <c>--help</c>.</summary>
internal static class HelpCommand
{
    public static Command Create(Screen screen)
    {
        var codes = new Command("exit-codes", "What the exit codes say");
        codes.SetAction(_ =>
        {
            foreach (var (code, meaning) in ExitCodes.All)
            {
                screen.Data.WriteLine($"{code,4}  {meaning}");
            }

            return ExitCodes.Ok;
        });
        return new Command("help", "Topics beyond --help") { codes };
    }
}
