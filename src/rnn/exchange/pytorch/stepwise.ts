import type { Helper } from './TorchLayer';

/** Modules in PyTorch that go step by step, for what `torch.nn` does not have. */
export const STEPWISE: Record<Helper, string> = {
  StepwiseSimpleRNN: `class StepwiseSimpleRNN(nn.Module):
    """A simple RNN step by step, with any activation, and masks: a masked step keeps the state."""

    def __init__(self, input_size, hidden_size, activation=torch.tanh):
        super().__init__()
        self.cell = nn.RNNCell(input_size, hidden_size)
        self.activation = activation

    def forward(self, x, state=None, mask=None):
        h = x.new_zeros(x.size(0), self.cell.hidden_size) if state is None else state
        outputs = []
        for t in range(x.size(1)):
            cell = self.cell
            new = self.activation(
                F.linear(x[:, t], cell.weight_ih, cell.bias_ih) + F.linear(h, cell.weight_hh, cell.bias_hh)
            )
            h = new if mask is None else torch.where(mask[:, t, None], new, h)
            outputs.append(h)
        return torch.stack(outputs, dim=1), h`,
  StepwiseLSTM: `class StepwiseLSTM(nn.Module):
    """An LSTM step by step, with any activations, and masks: a masked step keeps the states."""

    def __init__(self, input_size, hidden_size, activation=torch.tanh, recurrent_activation=torch.sigmoid):
        super().__init__()
        self.cell = nn.LSTMCell(input_size, hidden_size)
        self.activation = activation
        self.recurrent_activation = recurrent_activation

    def forward(self, x, state=None, mask=None):
        zeros = x.new_zeros(x.size(0), self.cell.hidden_size)
        h, c = (zeros, zeros) if state is None else state
        outputs = []
        for t in range(x.size(1)):
            cell = self.cell
            sums = F.linear(x[:, t], cell.weight_ih, cell.bias_ih) + F.linear(h, cell.weight_hh, cell.bias_hh)
            i, f, g, o = sums.chunk(4, dim=1)
            new_c = self.recurrent_activation(f) * c + self.recurrent_activation(i) * self.activation(g)
            new_h = self.recurrent_activation(o) * self.activation(new_c)
            if mask is not None:
                kept = mask[:, t, None]
                new_h, new_c = torch.where(kept, new_h, h), torch.where(kept, new_c, c)
            h, c = new_h, new_c
            outputs.append(h)
        return torch.stack(outputs, dim=1), (h, c)`,
  StepwiseGRU: `class StepwiseGRU(nn.Module):
    """A GRU step by step: resets before or after the product, with any activations, and masks."""

    def __init__(
        self, input_size, hidden_size, activation=torch.tanh, recurrent_activation=torch.sigmoid, reset_after=True
    ):
        super().__init__()
        self.cell = nn.GRUCell(input_size, hidden_size)
        self.activation = activation
        self.recurrent_activation = recurrent_activation
        self.reset_after = reset_after

    def forward(self, x, state=None, mask=None):
        h = x.new_zeros(x.size(0), self.cell.hidden_size) if state is None else state
        size = self.cell.hidden_size
        weight_hh, bias_hh = self.cell.weight_hh, self.cell.bias_hh
        outputs = []
        for t in range(x.size(1)):
            x_r, x_z, x_n = F.linear(x[:, t], self.cell.weight_ih, self.cell.bias_ih).chunk(3, dim=1)
            h_r, h_z = F.linear(h, weight_hh[: 2 * size], bias_hh[: 2 * size]).chunk(2, dim=1)
            r = self.recurrent_activation(x_r + h_r)
            z = self.recurrent_activation(x_z + h_z)
            if self.reset_after:
                h_n = r * F.linear(h, weight_hh[2 * size :], bias_hh[2 * size :])
            else:
                h_n = F.linear(r * h, weight_hh[2 * size :], bias_hh[2 * size :])
            new = (1 - z) * self.activation(x_n + h_n) + z * h
            h = new if mask is None else torch.where(mask[:, t, None], new, h)
            outputs.append(h)
        return torch.stack(outputs, dim=1), h`,
};
