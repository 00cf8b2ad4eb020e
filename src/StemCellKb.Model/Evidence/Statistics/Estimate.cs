namespace StemCellKb.Model;

/// <summary>An estimate with its 95% confidence interval.</summary>
/// <param name="Corrected">Half an event was added to every cell of the table, since one was empty.</param>
public readonly record struct Estimate(double Value, double Low, double High, bool Corrected = false);
