using Sightline.Model.Workspaces;
using Sightline.Storage.Retention;

namespace Sightline.Storage.Views;

/// <summary>
/// The view that traces are looked for in one after another: the same one for as long as nothing was flushed or merged
/// and it keeps few row groups open. One thread at a time.
/// </summary>
sealed class LastView(Func<StoreState, WorkspaceId, RetentionCutoff, StoreView> open)
{
    StoreView? _view;
    SoughtTraces? _sought;

    public StoreView Of(StoreState state, WorkspaceId workspace, RetentionCutoff cutoff)
    {
        if (_view is null || !_view.Shows(state, workspace) || _view.OpenGroups > Limits.ViewGroupsOpen)
        {
            _view = open(state, workspace, cutoff);
            _view.Sought = _sought;
        }
        return _view;
    }

    /// <summary>Says which traces are looked for from now on; another one is found too.</summary>
    public void LookFor(SoughtTraces traces) => (_view, _sought) = (null, traces);

    /// <summary>Lets go of it.</summary>
    public void Forget() => (_view, _sought) = (null, null);
}
