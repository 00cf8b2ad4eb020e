using StemCellKb.Benchmarks;
using StemCellKb.Benchmarks.Loading;
using StemCellKb.Benchmarks.Searching;

// A table of contents: each word is a measurement of its own, and tests/benchmarks/run calls them in turn.
return args switch
{
    ["generate", var concepts, var folder] when int.TryParse(concepts, out var count) => GenerateCommand.Run(count, folder),
    ["search", var database] => SearchCommand.Run(database),
    ["check", var database] => CheckCommand.Run(database),
    ["parts", var database] => SearchParts.Run(database),
    ["report", var program, var scratch, var results] => await ReportCommand.RunAsync(program, scratch, results),
    ["grow", var program, var scratch, var results, .. var sizes] when sizes.All(size => int.TryParse(size, out _)) =>
        await GrowCommand.RunAsync(program, scratch, results, sizes.Select(int.Parse)),
    ["edit", var program, var content, var saves] when int.TryParse(saves, out var count) && count > 0 => await EditCommand.RunAsync(program, content, count),
    ["type", var content, var letters] when int.TryParse(letters, out var count) && count > 0 => await TypeCommand.RunAsync(content, count),
    ["load", var program, var minutes] when int.TryParse(minutes, out var count) => await LoadCommand.RunAsync(program, count),
    _ => Usage.Show(),
};
