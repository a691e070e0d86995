using Azure.Identity;
using GiftDigi.Receipts.Adapters.FormRecognizer;
using GiftDigi.Receipts.Adapters.Leptonica;
using GiftDigi.Receipts.Adapters.Onnx;
using GiftDigi.Receipts.Adapters.Tesseract;
using GiftDigi.Receipts.Consulting;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Screening;
using GiftDigi.Receipts.Screening.Pixels.Windows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Worker.Reading;

/// <summary>Puts together what opens, reads and screens images.</summary>
internal static class ReaderRegistration
{
    private const string Section = "Reader";
    private const string AzureSection = "Reader:Azure";

    /// <summary>The normaliser, the readers that the configuration names, and the screening. Where Azure is asked, the counter of its pages must be there.</summary>
    public static IServiceCollection AddReader(this IServiceCollection services)
    {
        services.AddOptions<ReaderChoice>().BindConfiguration(Section).Validate(choice => Enum.IsDefined(choice.Engine), $"{Section}:Engine must be Onnx or Tesseract.")
            .Validate(choice => Enum.IsDefined(choice.Policy), $"{Section}:Policy must be Local, Azure, WhenUnsure or Both.");
        services.AddOptions<OnnxReaderOptions>().BindConfiguration(Section);
        services.AddOptions<TesseractOptions>().BindConfiguration(Section);
        services.AddOptions<FormRecognizerOptions>().BindConfiguration(AzureSection);
        services.AddOptions<AzureChoice>().BindConfiguration(AzureSection);
        return services
            .AddSingleton<IValidateOptions<OnnxReaderOptions>>(new FaultValidator<OnnxReaderOptions>(Section, options => options.Faults()))
            .AddSingleton<IValidateOptions<TesseractOptions>>(new FaultValidator<TesseractOptions>(Section, options => options.Faults()))
            .AddSingleton<IValidateOptions<FormRecognizerOptions>>(new FaultValidator<FormRecognizerOptions>(AzureSection, options => options.Faults()))
            .AddSingleton<IValidateOptions<AzureChoice>>(new FaultValidator<AzureChoice>(AzureSection, options => options.Faults()))
            .AddSingleton<ImagingLimits>()
            .AddSingleton<IImageNormalizer, LeptonicaNormalizer>()
            .AddSingleton(CreateReader)
            .AddSingleton<IForgeryLocaliser>(services => new OnnxForgeryLocaliser(services.GetRequiredService<IOptions<OnnxReaderOptions>>().Value))
            .AddSingleton<ImageScreening>();
    }

    private static IReceiptReader CreateReader(IServiceProvider services) => services.GetRequiredService<IOptions<ReaderChoice>>().Value.Policy switch
    {
        ReaderPolicy.Local => CreateLocal(services),
        ReaderPolicy.Azure => CreateAzure(services, isAlone: true),
        ReaderPolicy.WhenUnsure => CreateConsulting(services, always: false),
        ReaderPolicy.Both => CreateConsulting(services, always: true),
    };

    private static IReceiptReader CreateLocal(IServiceProvider services)
    {
        var time = services.GetRequiredService<TimeProvider>();
        return services.GetRequiredService<IOptions<ReaderChoice>>().Value.Engine switch
        {
            ReaderEngine.Onnx => new OnnxReader(services.GetRequiredService<IOptions<OnnxReaderOptions>>().Value, time),
            ReaderEngine.Tesseract => new TesseractReader(services.GetRequiredService<IOptions<TesseractOptions>>().Value, time),
        };
    }

    private static ConsultingReader CreateConsulting(IServiceProvider services, bool always)
    {
        var (azure, choice) = (CreateAzure(services, isAlone: false), services.GetRequiredService<IOptions<AzureChoice>>().Value);
        return new(CreateLocal(services), azure, new(always, choice.Certainty, choice.Blacken), services.GetRequiredService<TimeProvider>());
    }

    private static PaidReader CreateAzure(IServiceProvider services, bool isAlone)
    {
        var (options, choice) = (services.GetRequiredService<IOptions<FormRecognizerOptions>>().Value, services.GetRequiredService<IOptions<AzureChoice>>().Value);
        if (isAlone && choice.Blacken)
        {
            throw new OptionsValidationException(AzureSection, typeof(AzureChoice),
                [$"{AzureSection}:Blacken must be false where Azure reads alone: what is personal is not known before a photo is read, and is sent with it."]);
        }

        var time = services.GetRequiredService<TimeProvider>();
        var reader = new FormRecognizerReader(options, string.IsNullOrEmpty(options.Key) ? new DefaultAzureCredential() : null, time);
        return new(reader, services.GetRequiredService<ISentPageCounter>(), choice.Limits, time);
    }
}
