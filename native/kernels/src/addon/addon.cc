// The kernels for JavaScript, by Node-API; src/rnn/layers/native/addon.ts has the same functions as types.
#include <napi.h>

#include <memory>
#include <new>
#include <string>

#include "addon/arguments.h"

namespace rnnbook {

// Random numbers, so that no external of another addon is taken for one of these.
static const napi_type_tag ENGINE = {0x5b9f2f6c1de04c11, 0x8e6c4f0a35a7d902};
static const napi_type_tag TRACE = {0x3c1a7be09d5543f7, 0xa1d20c6e8b9f4e65};

static constexpr int MOST_THREADS = 64;
/** Larger ones do not fit into any memory; their products fit into 64 bits. */
static constexpr int MOST_STEPS = 1 << 30, MOST_COLUMNS = 1 << 24;

using SharedEngine = std::shared_ptr<Engine>;

struct TraceHandle {
  std::unique_ptr<Trace> trace;
  /** What JavaScript's garbage collector was told of. */
  int64_t bytes = 0;

  void tell(Napi::Env env, int64_t now) {
    Napi::MemoryManagement::AdjustExternalMemory(env, now - bytes);
    bytes = now;
  }
};

/** Runs a function of the engine; what it cannot get memory for is an error that JavaScript can catch. */
template <class Function>
static auto withMemory(Napi::Env env, Function &&function) {
  try {
    return function();
  } catch (const std::bad_alloc &) {
    Napi::Error error = Napi::Error::New(env, "the native kernels get no more memory");
    error.Set("code", "OUT_OF_MEMORY");
    throw error;
  }
}

/** instructions, threads → engine */
static Napi::Value CreateEngine(const Napi::CallbackInfo &info) {
  const Napi::Env env = info.Env();
  const Arguments given(info);
  const Kernels *kernels = &bestKernels();
  if (!info[0].IsUndefined()) {
    if (!info[0].IsString()) throw Napi::TypeError::New(env, "instructions is not a string");
    const std::string name = info[0].As<Napi::String>();
    kernels = kernelsOf(name.c_str());
    if (!kernels) throw Napi::RangeError::New(env, "this processor or this build has no " + name);
  }
  const int threads = given.integer(1, "threads", 1, MOST_THREADS);
  auto *engine = new SharedEngine(std::make_shared<Engine>(*kernels, threads));
  auto handle = Napi::External<SharedEngine>::New(env, engine, [](Napi::Env, SharedEngine *data) { delete data; });
  handle.TypeTag(&ENGINE);
  return handle;
}

/** engine → { instructions, threads, blocks } */
static Napi::Value Describe(const Napi::CallbackInfo &info) {
  const Engine &engine = *Arguments(info).handle<SharedEngine>(0, "engine", ENGINE);
  Napi::Object result = Napi::Object::New(info.Env());
  result.Set("instructions", engine.instructions());
  result.Set("threads", engine.threads());
  result.Set("blocks", static_cast<double>(engine.blocks()));
  return result;
}

/**
 * engine, cell, activation, recurrentActivation, batch, timesteps, features, units, goBackwards, keep, then the arrays
 * of `ForwardArrays` → trace, or undefined without `keep`
 */
static Napi::Value Forward(const Napi::CallbackInfo &info) {
  const Napi::Env env = info.Env();
  const Arguments given(info);
  const SharedEngine &engine = given.handle<SharedEngine>(0, "engine", ENGINE);
  Shape shape{};
  shape.cell = static_cast<Cell>(given.integer(1, "cell", 0, 3));
  shape.activation = static_cast<Activation>(given.integer(2, "activation", 0, 4));
  shape.recurrentActivation = static_cast<Activation>(given.integer(3, "recurrentActivation", 0, 4));
  shape.batch = given.integer(4, "batch", 1, MOST_STEPS);
  shape.timesteps = given.integer(5, "timesteps", 1, MOST_STEPS);
  shape.features = given.integer(6, "features", 1, MOST_COLUMNS);
  shape.units = given.integer(7, "units", 1, MOST_COLUMNS);
  shape.goBackwards = given.boolean(8, "goBackwards");
  shape.keep = given.boolean(9, "keep");
  const size_t batch = shape.batch, features = shape.features, units = shape.units, state = batch * units;
  const size_t steps = batch * shape.timesteps, columns = gatesOf(shape.cell) * units;
  const bool isLstm = shape.cell == Cell::lstm;
  ForwardArrays arrays{};
  arrays.x = given.floats(10, "x", steps * features);
  arrays.kernel = given.floats(11, "kernel", features * columns);
  arrays.recurrentKernel = given.floats(12, "recurrentKernel", units * columns);
  arrays.bias = given.optionalFloats(13, "bias", shape.cell == Cell::gruResetAfter ? 2 * columns : columns);
  arrays.initialHidden = given.optionalFloats(14, "initialHidden", state);
  arrays.initialCell = isLstm ? given.optionalFloats(15, "initialCell", state) : nullptr;
  arrays.mask = given.optionalFloats(16, "mask", steps);
  arrays.dropout = given.optionalFloats(17, "recurrentDropout", state);
  arrays.sequence = given.optionalFloats(18, "sequence", steps * units);
  arrays.lastHidden = given.optionalFloats(19, "lastHidden", state);
  arrays.lastCell = isLstm ? given.optionalFloats(20, "lastCell", state) : nullptr;
  shape.hasInitialState = arrays.initialHidden || arrays.initialCell;
  shape.hasMask = arrays.mask != nullptr;
  shape.hasDropout = arrays.dropout != nullptr;
  return withMemory(env, [&]() -> Napi::Value {
    auto handle = std::make_unique<TraceHandle>();
    handle->trace = engine->forward(shape, arrays);
    if (!handle->trace) return env.Undefined();
    handle->tell(env, static_cast<int64_t>(handle->trace->bytes()));
    auto external = Napi::External<TraceHandle>::New(env, handle.release(), [](Napi::Env env, TraceHandle *data) {
      data->tell(env, 0);
      delete data;
    });
    external.TypeTag(&TRACE);
    return external;
  });
}

static TraceHandle &traceOf(const Napi::CallbackInfo &info) {
  TraceHandle &handle = Arguments(info).handle<TraceHandle>(0, "trace", TRACE);
  if (!handle.trace) throw Napi::Error::New(info.Env(), "the trace was disposed of");
  return handle;
}

static Trace &traceBefore(const Napi::CallbackInfo &info) {
  Trace &trace = *traceOf(info).trace;
  if (trace.wentBack()) throw Napi::Error::New(info.Env(), "the trace has gone back already");
  return trace;
}

static Trace &traceAfter(const Napi::CallbackInfo &info) {
  Trace &trace = *traceOf(info).trace;
  if (!trace.wentBack()) throw Napi::Error::New(info.Env(), "the trace has not gone back yet");
  return trace;
}

static size_t stateOf(const Shape &shape) { return static_cast<size_t>(shape.batch) * shape.units; }

static size_t sequenceOf(const Shape &shape) { return stateOf(shape) * shape.timesteps; }

/** trace, sequenceGradient, hiddenGradient, cellGradient, tap */
static void Backward(const Napi::CallbackInfo &info) {
  const Arguments given(info);
  Trace &trace = traceBefore(info);
  const Shape &shape = trace.shape();
  OutputGradients gradients{};
  gradients.sequence = given.optionalFloats(1, "sequenceGradient", sequenceOf(shape));
  gradients.hidden = given.optionalFloats(2, "hiddenGradient", stateOf(shape));
  gradients.cell = shape.cell == Cell::lstm ? given.optionalFloats(3, "cellGradient", stateOf(shape)) : nullptr;
  const bool tap = given.boolean(4, "tap");
  withMemory(info.Env(), [&] { trace.backward(gradients, tap); });
  traceOf(info).tell(info.Env(), static_cast<int64_t>(trace.bytes()));
}

/** trace, kernel, recurrentKernel, bias: written to */
static void WeightGradients(const Napi::CallbackInfo &info) {
  const Arguments given(info);
  Trace &trace = traceAfter(info);
  const Shape &shape = trace.shape();
  const size_t columns = static_cast<size_t>(gatesOf(shape.cell)) * shape.units;
  float *kernel = given.floats(1, "kernel", columns * shape.features);
  float *recurrentKernel = given.floats(2, "recurrentKernel", columns * shape.units);
  float *bias = given.floats(3, "bias", shape.cell == Cell::gruResetAfter ? 2 * columns : columns);
  withMemory(info.Env(), [&] { trace.weightGradients(kernel, recurrentKernel, bias); });
}

/** trace, x: written to */
static void InputGradient(const Napi::CallbackInfo &info) {
  Trace &trace = traceAfter(info);
  const Shape &shape = trace.shape();
  float *x = Arguments(info).floats(1, "x", static_cast<size_t>(shape.batch) * shape.timesteps * shape.features);
  withMemory(info.Env(), [&] { trace.inputGradient(x); });
}

/** trace, hidden, cell: written to */
static void InitialStateGradients(const Napi::CallbackInfo &info) {
  const Arguments given(info);
  Trace &trace = traceAfter(info);
  const Shape &shape = trace.shape();
  if (!shape.hasInitialState) throw Napi::Error::New(info.Env(), "the pass had no initial state");
  float *hidden = given.floats(1, "hidden", stateOf(shape));
  trace.initialStateGradients(hidden, shape.cell == Cell::lstm ? given.floats(2, "cell", stateOf(shape)) : nullptr);
}

/** trace, hidden, cell: written to */
static void StateGradients(const Napi::CallbackInfo &info) {
  const Arguments given(info);
  Trace &trace = traceAfter(info);
  const Shape &shape = trace.shape();
  if (!trace.hasTap()) throw Napi::Error::New(info.Env(), "the trace went back without a tap");
  float *hidden = given.floats(1, "hidden", sequenceOf(shape));
  trace.stateGradients(hidden, shape.cell == Cell::lstm ? given.floats(2, "cell", sequenceOf(shape)) : nullptr);
}

/** trace, which vector of a record (−1: the hidden state), values: written to */
static void Steps(const Napi::CallbackInfo &info) {
  const Arguments given(info);
  Trace &trace = traceBefore(info);
  const Shape &shape = trace.shape();
  const int vector = given.integer(1, "vector", -1, recordOf(shape.cell) - 1);
  float *values = given.floats(2, "values", sequenceOf(shape));
  if (vector < 0) trace.hiddenSteps(values);
  else trace.steps(vector, values);
}

/** Gives a trace's memory back; as often as one likes. */
static void Dispose(const Napi::CallbackInfo &info) {
  TraceHandle &handle = Arguments(info).handle<TraceHandle>(0, "trace", TRACE);
  handle.trace.reset();
  handle.tell(info.Env(), 0);
}

/** engine, weights, moment1, moment2: changed; gradient, then the numbers of `AdamStep` */
static void Adam(const Napi::CallbackInfo &info) {
  const Arguments given(info);
  Engine &engine = *given.handle<SharedEngine>(0, "engine", ENGINE);
  Napi::Float32Array weights = given.anyFloats(1, "weights");
  const size_t count = weights.ElementLength();
  float *moment1 = given.floats(2, "moment1", count), *moment2 = given.floats(3, "moment2", count);
  const float *gradient = given.floats(4, "gradient", count);
  AdamStep step{};
  step.learningRate = static_cast<float>(given.number(5, "learningRate"));
  const double beta1 = given.number(6, "beta1"), beta2 = given.number(7, "beta2");
  step.beta1 = static_cast<float>(beta1);
  step.rest1 = static_cast<float>(1 - beta1);
  step.beta2 = static_cast<float>(beta2);
  step.rest2 = static_cast<float>(1 - beta2);
  step.bias1 = static_cast<float>(given.number(8, "bias1"));
  step.bias2 = static_cast<float>(given.number(9, "bias2"));
  step.epsilon = static_cast<float>(given.number(10, "epsilon"));
  engine.adam(weights.Data(), moment1, moment2, gradient, count, step);
}

/** engine, weights, meanSquare, moments, meanGradient (or null): changed; gradient, then the numbers of `RmspropStep`
 */
static void Rmsprop(const Napi::CallbackInfo &info) {
  const Arguments given(info);
  Engine &engine = *given.handle<SharedEngine>(0, "engine", ENGINE);
  Napi::Float32Array weights = given.anyFloats(1, "weights");
  const size_t count = weights.ElementLength();
  float *meanSquare = given.floats(2, "meanSquare", count), *moments = given.floats(3, "moments", count);
  float *meanGradient = given.optionalFloats(4, "meanGradient", count);
  const float *gradient = given.floats(5, "gradient", count);
  RmspropStep step{};
  step.learningRate = static_cast<float>(given.number(6, "learningRate"));
  const double decay = given.number(7, "decay");
  step.decay = static_cast<float>(decay);
  step.rest = static_cast<float>(1 - decay);
  step.momentum = static_cast<float>(given.number(8, "momentum"));
  step.epsilon = static_cast<float>(given.number(9, "epsilon"));
  engine.rmsprop(weights.Data(), meanSquare, moments, meanGradient, gradient, count, step);
}

/** engine, weights: changed; gradient, learningRate */
static void Sgd(const Napi::CallbackInfo &info) {
  const Arguments given(info);
  Engine &engine = *given.handle<SharedEngine>(0, "engine", ENGINE);
  Napi::Float32Array weights = given.anyFloats(1, "weights");
  const float *gradient = given.floats(2, "gradient", weights.ElementLength());
  engine.sgd(weights.Data(), gradient, weights.ElementLength(), static_cast<float>(given.number(3, "learningRate")));
}

static Napi::Object Init(Napi::Env env, Napi::Object exports) {
  // raised whenever a function's arguments change
  exports.Set("version", 1);
  exports.Set("createEngine", Napi::Function::New(env, CreateEngine));
  exports.Set("describe", Napi::Function::New(env, Describe));
  exports.Set("forward", Napi::Function::New(env, Forward));
  exports.Set("backward", Napi::Function::New(env, Backward));
  exports.Set("weightGradients", Napi::Function::New(env, WeightGradients));
  exports.Set("inputGradient", Napi::Function::New(env, InputGradient));
  exports.Set("initialStateGradients", Napi::Function::New(env, InitialStateGradients));
  exports.Set("stateGradients", Napi::Function::New(env, StateGradients));
  exports.Set("steps", Napi::Function::New(env, Steps));
  exports.Set("dispose", Napi::Function::New(env, Dispose));
  exports.Set("adam", Napi::Function::New(env, Adam));
  exports.Set("rmsprop", Napi::Function::New(env, Rmsprop));
  exports.Set("sgd", Napi::Function::New(env, Sgd));
  return exports;
}

NODE_API_MODULE(rnnbook_kernels, Init)

}  // namespace rnnbook
