// Reads what JavaScript gives, and refuses what does not fit: nothing is trusted here, neither lengths nor types.
#pragma once

#include <napi.h>

#include <string>

#include "engine/engine.h"

namespace rnnbook {

/** The arguments of a call, by name. */
class Arguments {
 public:
  explicit Arguments(const Napi::CallbackInfo &info) : info_(info) {}

  /** @param count how many values it must have. @throws TypeError, RangeError */
  float *floats(size_t index, const char *name, size_t count) const {
    float *found = optionalFloats(index, name, count);
    if (!found && count > 0) throw Napi::TypeError::New(info_.Env(), std::string(name) + " is missing");
    return found;
  }

  /** Null for `undefined` and `null`. */
  float *optionalFloats(size_t index, const char *name, size_t count) const {
    const Napi::Value value = at(index);
    if (value.IsUndefined() || value.IsNull()) return nullptr;
    Napi::Float32Array array = floatArray(value, name);
    if (array.ElementLength() != count) {
      throw Napi::RangeError::New(info_.Env(), std::string(name) + " has " + std::to_string(array.ElementLength()) +
                                                   " values, not " + std::to_string(count));
    }
    return array.Data();
  }

  /** Of any length. */
  Napi::Float32Array anyFloats(size_t index, const char *name) const { return floatArray(at(index), name); }

  int integer(size_t index, const char *name, int least, int most) const {
    const double value = number(index, name);
    if (!(value >= least && value <= most) || value != static_cast<int>(value)) {
      throw Napi::RangeError::New(info_.Env(), std::string(name) + " is not a whole number from " +
                                                   std::to_string(least) + " to " + std::to_string(most));
    }
    return static_cast<int>(value);
  }

  double number(size_t index, const char *name) const {
    const Napi::Value value = at(index);
    if (!value.IsNumber()) throw Napi::TypeError::New(info_.Env(), std::string(name) + " is not a number");
    return value.As<Napi::Number>().DoubleValue();
  }

  bool boolean(size_t index, const char *name) const {
    const Napi::Value value = at(index);
    if (!value.IsBoolean()) throw Napi::TypeError::New(info_.Env(), std::string(name) + " is not a boolean");
    return value.As<Napi::Boolean>().Value();
  }

  /** What `handle` made; nothing else, also no external of another addon. */
  template <class Type>
  Type &handle(size_t index, const char *name, const napi_type_tag &tag) const {
    const Napi::Value value = at(index);
    if (!value.IsExternal() || !value.As<Napi::External<Type>>().CheckTypeTag(&tag)) {
      throw Napi::TypeError::New(info_.Env(), std::string(name) + " is not one of this addon's");
    }
    return *value.As<Napi::External<Type>>().Data();
  }

 private:
  Napi::Value at(size_t index) const { return index < info_.Length() ? info_[index] : info_.Env().Undefined(); }

  Napi::Float32Array floatArray(const Napi::Value &value, const char *name) const {
    if (!value.IsTypedArray() || value.As<Napi::TypedArray>().TypedArrayType() != napi_float32_array) {
      throw Napi::TypeError::New(info_.Env(), std::string(name) + " is not a Float32Array");
    }
    return value.As<Napi::Float32Array>();
  }

  const Napi::CallbackInfo &info_;
};

}  // namespace rnnbook
