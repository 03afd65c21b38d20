"""PyTorch on the CPU, as a peer of npm run bench:layers."""

from peer import serve  # before anything prints

import torch
from torch import nn

LAYERS = {"LSTM": nn.LSTM, "GRU": nn.GRU, "SimpleRNN": nn.RNN}
THREADS = torch.get_num_threads()
torch.manual_seed(1)


class Network(nn.Module):
    """A recurrent layer, and what comes after its last hidden state."""

    def __init__(self, case, layer, head):
        super().__init__()
        self.recurrent = LAYERS[layer](case["features"], case["units"], batch_first=True)
        self.head = head

    def forward(self, x):
        return self.head(self.recurrent(x)[0][:, -1])


def training_step(model, optimizer):
    loss_of = nn.MSELoss()

    def step(x, y):
        optimizer.zero_grad()
        loss = loss_of(model(x), y)
        loss.backward()
        optimizer.step()
        return loss.item()

    return step


def with_threads(count, run):
    def timed():
        torch.set_num_threads(count)
        return run()

    return timed


def training_ways(model, run):
    """Adam as it is by default, and with its update as one operation; small networks may prefer one thread."""
    step = training_step(model, torch.optim.Adam(model.parameters(), lr=0.001))
    fused = training_step(model, torch.optim.Adam(model.parameters(), lr=0.001, fused=True))
    return {
        "Adam": with_threads(THREADS, lambda: run(step)),
        "fused Adam": with_threads(THREADS, lambda: run(fused)),
        "fused Adam in one thread": with_threads(1, lambda: run(fused)),
    }


def layer_ways(case):
    x, y = torch.randn(case["batch"], case["timesteps"], case["features"]), torch.randn(case["batch"], 1)
    model = Network(case, case["layer"], nn.Linear(case["units"], 1))

    def train(step):
        model.train()
        step(x, y)

    def predict():
        model.eval()
        with torch.no_grad():
            return model(x).numpy()

    return {
        "train": training_ways(model, train),
        "predict": {"all threads": with_threads(THREADS, predict), "one thread": with_threads(1, predict)},
    }


def fit_ways(case, head, outputs):
    x, y = torch.randn(case["windows"], case["timesteps"], case["features"]), torch.randn(case["windows"], outputs)
    model = Network(case, "LSTM", head)

    def epoch(step):
        model.train()
        order = torch.randperm(len(x))
        return sum(step(x[rows], y[rows]) for rows in order.split(case["batch"]))

    return {"fit": training_ways(model, epoch)}


def build(case):
    units = case["units"]
    if case["layer"] == "forecaster":
        return fit_ways(case, nn.Sequential(nn.Dropout(0.2), nn.Linear(units, 32), nn.ReLU(), nn.Linear(32, 1)), 1)
    if case["layer"] == "lab":
        return fit_ways(case, nn.Sequential(nn.Dropout(0.1), nn.Linear(units, 24)), 24)
    return layer_ways(case)


serve({"PyTorch": torch.__version__}, build)
