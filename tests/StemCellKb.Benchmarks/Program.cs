using StemCellKb.Benchmarks;

// A table of contents: each word is a measurement of its own, and tests/benchmarks/run calls them in turn.
return args switch
{
    ["generate", var concepts, var folder] when int.TryParse(concepts, out var count) => GenerateCommand.Run(count, folder),
    _ => Usage.Show(),
};
