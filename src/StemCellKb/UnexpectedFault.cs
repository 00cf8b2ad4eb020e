namespace StemCellKb;

/// <summary>An unforeseen exception in one line: operators need to report what happened, and have no use for a stack trace.</summary>
internal static class UnexpectedFault
{
    /// <summary><c>InvalidOperationException at StemCellKb.Building.KbBuilder.Build: …</c></summary>
    public static string Describe(Exception fault)
    {
        var place = fault.StackTrace?.Split('\n').Select(call => call.Trim()).FirstOrDefault(call => call.StartsWith("at StemCellKb.", StringComparison.Ordinal))?.Split('(')[0];
        return $"{fault.GetType().Name}{(place is null ? "" : " " + place)}: {fault.Message.ReplaceLineEndings(" ")}";
    }
}
