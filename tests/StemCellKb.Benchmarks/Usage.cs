namespace StemCellKb.Benchmarks;

internal static class Usage
{
    public static int Show()
    {
        Console.Error.WriteLine("""
            generate CONCEPTS FOLDER    writes a content folder of that many concepts, recombined from the shipped one
            edit PROGRAM CONTENT SAVES  how long a saved article takes to show under 'serve --watch', on a copy of the content
            type CONTENT LETTERS        the language server: diagnostics after a letter, and completion, in a content folder
            search DATABASE             search of a built database beside a plain trigram table
            check DATABASE              a statement set beside the claims of a built database
            load PROGRAM MINUTES        readers of a published program while its content is edited every 20 s
            parts DATABASE              the parts of a search, each by itself
            report PROGRAM SCRATCH RESULTS            every budget beside its alternative
            grow PROGRAM SCRATCH RESULTS SIZES...     the charts of growth, at these numbers of concepts; without any, drawn anew
            """);
        return 2;
    }
}
