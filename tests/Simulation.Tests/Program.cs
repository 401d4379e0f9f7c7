using System.Globalization;

using Infra.Simulation.Tests.Crashes;

// The test runner loads this assembly; started by itself it is the process that is killed.
// FOLDER GENERATION PARALLEL MOMENT   an operation on the stack in that folder, up to that moment
if (args is not [var folder, var generation, var parallel, var moment])
{
    Console.Error.WriteLine("usage: FOLDER GENERATION PARALLEL MOMENT");
    return 2;
}

return await Child.RunAsync(new ChildRun(folder, Number(generation), Number(parallel), moment));

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
