using StemCellKb.Benchmarks;

// A table of contents: each word is a measurement of its own, and tests/benchmarks/run calls them in turn.
return args switch
{
    ["generate", var concepts, var folder] when int.TryParse(concepts, out var count) => GenerateCommand.Run(count, folder),
    ["report", var program, var scratch, var results, .. var sizes] when sizes.All(size => int.TryParse(size, out _)) =>
        await ReportCommand.RunAsync(program, scratch, results, [.. sizes.Select(int.Parse)]),
    _ => Usage.Show(),
};
