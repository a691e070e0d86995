using Microsoft.ML.OnnxRuntime;

namespace GiftDigi.Receipts.Adapters.Onnx;

/// <summary>A network of one input and one output, loaded and ready. Safe to run from several threads at once.</summary>
internal sealed class OnnxModel : IDisposable
{
    private readonly InferenceSession _session;
    private readonly string[] _inputs;
    private readonly string[] _outputs;
    private readonly RunOptions _run = new();

    /// <param name="file">The model.</param>
    /// <param name="threads">Threads that one run is spread over.</param>
    /// <exception cref="ModelException">It is no model, or not of one input and one output of floats.</exception>
    internal OnnxModel(ModelFile file, int threads)
    {
        using var options = Options(threads);
        try
        {
            _session = new(file.Bytes, options);
        }
        catch (OnnxRuntimeException)
        {
            throw file.Refuse("is no model that ONNX Runtime can load");
        }

        (_inputs, _outputs) = ([.. _session.InputNames], [.. _session.OutputNames]);
        if (_inputs.Length != 1 || _outputs.Length != 1 || !IsFloat(_session.InputMetadata) || !IsFloat(_session.OutputMetadata))
        {
            _session.Dispose();
            throw file.Refuse("has not one input and one output of floats");
        }
    }

    /// <summary>Takes what is wanted from the output, which it may overwrite and which is gone afterwards.</summary>
    internal delegate T OutputReader<out T>(Span<float> values, ReadOnlySpan<long> shape);

    internal static string RuntimeVersion => OrtEnv.Instance().GetVersionString();

    /// <summary>Sizes of the input; −1 where any will do.</summary>
    internal IReadOnlyList<int> InputShape => _session.InputMetadata[_inputs[0]].Dimensions;

    /// <summary>Sizes of the output; −1 where they depend on the input.</summary>
    internal IReadOnlyList<int> OutputShape => _session.OutputMetadata[_outputs[0]].Dimensions;

    /// <summary>Runs the network once.</summary>
    internal T Run<T>(Memory<float> input, long[] shape, OutputReader<T> read)
    {
        using var value = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, input, shape);
        using var results = _session.Run(_run, _inputs, [value], _outputs);
        return read(results[0].GetTensorMutableDataAsSpan<float>(), results[0].GetTensorTypeAndShape().Shape);
    }

    public void Dispose()
    {
        _run.Dispose();
        _session.Dispose();
    }

    private static bool IsFloat(IReadOnlyDictionary<string, NodeMetadata> nodes) =>
        nodes.Values.All(node => node.IsTensor && node.ElementType == typeof(float));

    private static SessionOptions Options(int threads)
    {
        var options = new SessionOptions
        {
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            IntraOpNumThreads = threads,
            InterOpNumThreads = 1,

            // A pattern is kept for each shape, and here shapes change from run to run. The arena is kept: it is bounded by the
            // largest run, while giving back and taking anew from the system takes more, and longer.
            EnableMemoryPattern = false,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
        };

        // Threads that wait for work must leave the processor to whoever has some.
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        return options;
    }
}
