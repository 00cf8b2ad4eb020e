namespace StemCellKb.Content;

/// <summary>What an editor who meets a code for the first time wants to know.</summary>
/// <param name="Title">A few words, as a heading.</param>
/// <param name="Meaning">What is wrong, and why it is not allowed.</param>
/// <param name="Example">A piece of content that brings the code about.</param>
/// <param name="Mend">What to do.</param>
public sealed record DiagnosticExplanation(string Code, string Title, string Meaning, string Example, string Mend);
