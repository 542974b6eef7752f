using CsCheck;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Reports;
using Xunit;

namespace Sasaeai.Bot.Tests.Reports;

public sealed class NumberTests
{
    [Fact]
    public void A_receipt_number_names_its_year_and_ward() => Assert.Matches(@"\A2026-101-[0-9A-HJKMNP-TV-Z]{7}\z", ReceiptNumber.New(new FiscalYear(2026), "12101"));

    [Fact]
    public void One_slip_of_the_tongue_in_a_receipt_number_is_noticed() =>
        Gen.Select(Gen.Int[9, 14], Gen.Char["0123456789ABCDEFGHJKMNPQRSTVWXYZ"]).Sample((place, character) =>
        {
            var number = ReceiptNumber.New(new FiscalYear(2026), "12101");
            var slip = number[..place] + character + number[(place + 1)..];
            return slip == number || !ReceiptNumber.IsValid(slip) || Same(number[place], character);
        });

    // 31 values for 32 characters: 0 and Z weigh the same.
    private static bool Same(char a, char b) => a is '0' or 'Z' && b is '0' or 'Z';

    [Fact]
    public void What_does_not_look_like_a_receipt_number_is_none()
    {
        var fitting = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".Select(c => "[押して](http://x)" + c);
        Assert.DoesNotContain(fitting, ReceiptNumber.IsValid);
        Assert.False(ReceiptNumber.IsValid(""));
    }

    [Theory]
    [InlineData("12101-01")]
    [InlineData("12101.01")]
    [InlineData("12101.20260610.ABCDEFGHJK")]
    [InlineData("a_b-c.D")]
    public void A_ticket_is_read_back_as_it_was_given_out(string area)
    {
        var ticket = Ticket.New(area, new DateOnly(2026, 6, 10));
        Assert.Equal(ticket, Ticket.Read(ticket.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12101-01.20260610")]
    [InlineData("12101-01.20260231.7Q3K9M2X4B")]
    [InlineData("12101-01.20260610.7Q3K9M2X4B|x")]
    [InlineData("12101/01.20260610.7Q3K9M2X4B")]
    [InlineData("12101-01.20260610.7Q3K9M2X4B\n")]
    public void A_made_up_ticket_is_none(string? text) => Assert.Null(Ticket.Read(text));

    [Fact]
    public void A_ticket_is_good_for_sixty_days()
    {
        var ticket = Ticket.New("12101-01", new DateOnly(2026, 6, 10));
        Assert.True(ticket.IsValidOn(new DateOnly(2026, 8, 9)));
        Assert.False(ticket.IsValidOn(new DateOnly(2026, 8, 10)));
        Assert.False(ticket.IsValidOn(new DateOnly(2026, 6, 9)));
    }
}
