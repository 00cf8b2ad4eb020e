namespace StemCellKb.Content;

/// <summary>What an editor needs on meeting a code for the first time.</summary>
/// <param name="Title">A few words, as a heading.</param>
/// <param name="Meaning">What is wrong, and why it is not allowed.</param>
/// <param name="Example">Content that triggers the code.</param>
/// <param name="Fix">How to fix it.</param>
public sealed record DiagnosticExplanation(string Code, string Title, string Meaning, string Example, string Fix);
