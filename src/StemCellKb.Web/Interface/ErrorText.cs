namespace StemCellKb.Web.Interface;

public sealed record ErrorText
{
    public required string NotFoundTitle { get; init; }

    public required string NotFoundLead { get; init; }

    public required string Nearest { get; init; }

    public required string ErrorTitle { get; init; }

    public required string ErrorLead { get; init; }

    public required string BadRequestTitle { get; init; }

    public required string BadRequestLead { get; init; }

    public required string TooManyTitle { get; init; }

    public required string TooManyLead { get; init; }
}
