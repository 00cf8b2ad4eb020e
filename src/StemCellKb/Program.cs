using StemCellKb.Commands;

return await KbCommandLine.RunAsync(args);

/// <summary>The program's entry, named so that tests can host it.</summary>
public partial class Program;
