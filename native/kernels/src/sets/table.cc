// The functions of one instruction set.
#include "kernels.h"
#include "sets/vector.h"

namespace rnnbook::KERNELS_SET {

void simpleRnnForward(const Pass &, int, int);
void simpleRnnBackward(const Pass &, int, int);
void lstmForward(const Pass &, int, int);
void lstmBackward(const Pass &, int, int);
void gruForward(const Pass &, int, int);
void gruBackward(const Pass &, int, int);
void gruResetAfterForward(const Pass &, int, int);
void gruResetAfterBackward(const Pass &, int, int);
void pack(const Pass &, int, int);
void transposeRecurrent(const Pass &, int, int);
void transposeInput(const Pass &, float *, int, int);
size_t weightGradientRoom(const Pass &);
void weightGradients(const Pass &, float *, float *, float *, float *, int, int);
void inputGradients(const Pass &, const float *, float *, int, int);
void adam(float *, float *, float *, const float *, size_t, const AdamStep &);
void rmsprop(float *, float *, float *, float *, const float *, size_t, const RmspropStep &);
void sgd(float *, const float *, size_t, float);

extern const Kernels kernels;
const Kernels kernels = {
    KERNELS_NAME,
    LANES,
    {{simpleRnnForward, simpleRnnBackward},
     {lstmForward, lstmBackward},
     {gruForward, gruBackward},
     {gruResetAfterForward, gruResetAfterBackward}},
    pack,
    transposeRecurrent,
    transposeInput,
    weightGradientRoom,
    weightGradients,
    inputGradients,
    adam,
    rmsprop,
    sgd,
};

}  // namespace rnnbook::KERNELS_SET
