using Microsoft.AspNetCore.Mvc.ApplicationModels;
using StemCellKb.Model;

namespace StemCellKb.Web.Routing;

/// <summary>Pages take their addresses from the table, not from their own directives.</summary>
internal sealed class PageRoutes : IPageRouteModelConvention
{
    public void Apply(PageRouteModel model)
    {
        var name = model.ViewEnginePath.TrimStart('/');
        var route = Routes.All.SingleOrDefault(route => route.Page == name) ?? throw new InvalidOperationException($"The page '{name}' has no address: it needs a row in Routes.");
        model.Selectors.Clear();
        model.Selectors.Add(new SelectorModel
        {
            AttributeRouteModel = new AttributeRouteModel { Template = route.Template.TrimStart('/') },
            EndpointMetadata = { route },
        });
    }
}
