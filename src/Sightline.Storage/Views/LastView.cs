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

    public StoreView Of(StoreState state, WorkspaceId workspace, RetentionCutoff cutoff)
    {
        if (_view is null || !_view.Shows(state, workspace) || _view.OpenGroups > Limits.ViewGroupsOpen)
            _view = open(state, workspace, cutoff);
        return _view;
    }

    /// <summary>Lets go of it.</summary>
    public void Forget() => _view = null;
}
